import type { Localized } from '../locales.ts';

/** Open data: the list of files on the page about the data, and the words inside the files themselves. */
export const dataStrings = {
  'data.title': { ja: 'J-Innovation HUBの選抜拠点(オープンデータ)', en: 'J-Innovation HUB: selected hubs (open data)' },
  'data.description': {
    ja: '経済産業省の地域オープンイノベーション拠点選抜制度(J-Innovation HUB)で選抜された産学連携拠点の記録。選抜、所在地、分野、相談できること、事実と出典を日本語と英語で収める。',
    en: 'Records of the university-industry hubs selected under the J-Innovation HUB program of Japan’s Ministry of Economy, Trade and Industry (METI): selections, places, topics, what each offers, facts with their sources, in Japanese and English.',
  },
  'data.unofficial': {
    ja: '経済産業省の公式データではありません。公開された情報源からまとめた非公式のデータです。',
    en: 'This is not official METI data. It is unofficial and compiled from public sources.',
  },
  'data.attribution': { ja: '「{site}」({url}、{date}時点のデータ)、CC BY 4.0', en: '{site} ({url}; data as of {date}), CC BY 4.0' },
  'data.attribution.adapted': {
    ja: '「{site}」({url}、{date}時点のデータ)を加工して作成、CC BY 4.0',
    en: 'Adapted from {site} ({url}; data as of {date}), CC BY 4.0',
  },
  'data.licence.excluded': {
    ja: 'ロゴやマークは、このライセンスに含まれません。情報源のページそのものの権利は、それぞれの発行者にあります。',
    en: 'Logos and marks are not covered by this license. Rights in the source pages themselves belong to their publishers.',
  },
  'data.licence.meti': {
    ja: '経済産業省の資料をもとにした部分には、同省の利用規約(https://www.meti.go.jp/main/rules.html)が適用されます。',
    en: 'Parts based on METI’s material are subject to METI’s terms of use (https://www.meti.go.jp/main/rules.html).',
  },
  'data.status.how': {
    ja: 'このデータは「選抜期間内」などの状態を値として持ちません。状態は見る日によって変わるためです。日本時間の今日の日付とvalidUntil(CSVではvalid_until)、endedOn(ended_on)を比べ、codes/statuses.csvの規則を上から順に当てはめてください。',
    en: 'The data holds no status such as “within a sourced term,” because a status depends on the day. Compare today’s date in Japan with validUntil (valid_until in CSV) and endedOn (ended_on), and apply the rules in codes/statuses.csv from top to bottom.',
  },
  'data.status.rule.ended': { ja: 'ended_onに日付があり、今日がその日より後', en: 'ended_on holds a day and today is after it' },
  'data.status.rule.term-unknown': { ja: '上に当てはまらず、valid_untilが空', en: 'none of the above, and valid_until is empty' },
  'data.status.rule.valid': {
    ja: '上に当てはまらず、今日がvalid_until以前(当日を含む)',
    en: 'none of the above, and today is on or before valid_until',
  },
  'data.status.rule.renewal-unknown': {
    ja: '上に当てはまらない。情報源のある最後の期間を過ぎたが、継続審査の結果は確認できていない。選抜が終わったという意味ではない',
    en: 'none of the above: the last sourced term has passed and no result of a renewal review is on record; it does not mean that the selection has ended',
  },
  'data.geojson.omitted': {
    ja: '位置の情報源が見つかっていない拠点は、このファイルに入っていません(omittedに一覧)。hubs.jsonとhubs.csvにはあります。',
    en: 'Hubs for whose position no source was found are left out of this file (listed in “omitted”); hubs.json and hubs.csv have them.',
  },
  'data.geojson.precision': {
    ja: '点は建物ではなく、position_precisionが示す町(town)または市区町村(municipality)を代表する点です。建物のときはbuildingになります。',
    en: 'Unless position_precision says building, a point stands for the town block (town) or the municipality, not for the building.',
  },
  'data.schema.title': { ja: '公開している拠点の記録1件', en: 'One hub as published' },
  'data.schema.description': {
    ja: 'hubs.jsonの「hubs」の要素1件と、hubs/<slug>.jsonの「hub」の形。v1の間に項目が増えることがあるので、知らない項目は読み飛ばす。',
    en: 'The shape of one item of “hubs” in hubs.json and of “hub” in hubs/<slug>.json. Fields may be added within v1: ignore those you do not know.',
  },

  'data.files.lead': {
    ja: 'すべて同じ記録から作られ、どのファイルにも日本語と英語の両方が入っています。記録の日付は{date}です。',
    en: 'All files are made from the same records and hold both Japanese and English. Date of the records: {date}.',
  },
  'data.files.caption': { ja: '/data/v1/ にあるファイル', en: 'Files in /data/v1/' },
  'data.files.file': { ja: 'ファイル、形式、大きさ', en: 'File, format, size' },
  'data.files.formatAndSize': { ja: '{format}、{kb} kB', en: '{format}, {kb} kB' },
  'data.files.what': { ja: '内容', en: 'What it holds' },
  'data.files.codes': { ja: 'コード表', en: 'Code tables' },
  'data.files.about': { ja: '説明と検査', en: 'Description and verification' },
  'data.files.records': { ja: '記録', en: 'Records' },
  'data.files.dictionary': {
    ja: '列の意味、型、取りうる値は、データ辞書を兼ねる{dictionary}に日本語と英語で書いてあります。JSONの形は{schema}にあります。',
    en: 'What each column means, its type and its allowed values are given in Japanese and English in {dictionary}, which serves as the data dictionary. The shape of the JSON is in {schema}.',
  },
  'data.files.promise': { ja: '変わらないという約束', en: 'What will not change' },
  'data.files.promise.text': {
    ja: '/data/v1/ のファイルの名前、列と項目の名前と意味、idは変えません。列や項目やファイルを加えることはあります。列は名前で読んでください。互換性のない変更が必要になったときは /data/v2/ を作り、/data/v1/ も残します。変更の記録は{changes}にあります。',
    en: 'Within /data/v1/, names of files, names and meanings of columns and fields, and ids do not change. Columns, fields and files may be added, so read columns by name. If an incompatible change is ever needed, it becomes /data/v2/ and /data/v1/ stays. Changes are listed in {changes}.',
  },
  'data.files.encoding': { ja: '文字コードと書き方', en: 'Encoding and notation' },
  'data.files.encoding.csv': {
    ja: 'CSVはRFC 4180に従い、文字コードはUTF-8(BOM付き)、改行はCRLF、区切りはカンマ、1行目が列名です。1つのセルに1つの値を入れ、値の中に改行はありません。',
    en: 'CSV follows RFC 4180: UTF-8 with a byte order mark (BOM), CRLF line ends, commas, column names in row 1. One value per cell; no line breaks inside a value.',
  },
  'data.files.encoding.formula': {
    ja: "表計算ソフトが数式とみなす文字(=、+、-、@)で始まる文には、先頭に「'」を付けて無害にしています。JSONには付けません。",
    en: "A text that begins with a character spreadsheets take for a formula (=, +, -, @) is made inert with a leading apostrophe ('); JSON has no such mark.",
  },
  'data.files.encoding.json': {
    ja: 'JSONとGeoJSONはUTF-8(BOMなし)、改行はLFです。',
    en: 'JSON and GeoJSON are UTF-8 without BOM, with LF line ends.',
  },
  'data.files.encoding.values': {
    ja: '日付は西暦のYYYY-MM-DD(日本時間)、年度は始まりの西暦年、緯度と経度は度(世界測地系、WGS 84と同じ扱い)です。空のセルとnullは「情報源が見つかっていない」という意味で、0とは違います。',
    en: 'Dates are YYYY-MM-DD in Japan time, a fiscal year is the calendar year it begins in, latitude and longitude are degrees (world geodetic system, treated as WGS 84). An empty cell or null means that we found no source; it is not zero.',
  },
  'data.files.recipes': { ja: '読み込み方', en: 'How to read the files' },
  'data.files.recipe.pandas': { ja: 'pandas(Python)', en: 'pandas (Python)' },
  'data.files.recipe.excel.text': {
    ja: '「データ」→「Webから」に{url}を入れ、元のファイルを「65001: Unicode (UTF-8)」、データ型の検出を「検出しない」にして読み込みます(「01」のようなコードの0が保たれます)。ダブルクリックで開いても文字化けはしません。',
    en: 'Data → From Web, enter {url}, set File Origin to “65001: Unicode (UTF-8)” and Data Type Detection to “Do not detect”, so that codes such as 01 keep their zero. A double-click opens the file with its characters right, too.',
  },
  'data.files.recipe.qgis.text': {
    ja: '「レイヤ」→「レイヤを追加」→「ベクタレイヤを追加」で「プロトコル: HTTP(S)、クラウドなど」を選び、URIに{url}を入れます。',
    en: 'Layer → Add Layer → Add Vector Layer, choose “Protocol: HTTP(S), cloud, etc.” and enter {url} as the URI.',
  },
  'data.files.licence': { ja: '出典の書き方', en: 'How to give credit' },
  'data.files.licence.text': {
    ja: 'ライセンスはCC BY 4.0です。次の文をそのまま使えます。',
    en: 'The license is CC BY 4.0. You can copy one of these lines as it is.',
  },
  'data.files.licence.plain': { ja: 'そのまま使うとき', en: 'If you use it unchanged' },
  'data.files.licence.adapted': { ja: '加工して使うとき', en: 'If you made changes' },
  'data.files.feeds': { ja: 'フィードとカレンダー', en: 'Feeds and calendar' },
  'data.files.feeds.text': {
    ja: 'お知らせは{atom}と{json}で購読できます。類型と公募回のページにも、それぞれの選抜を知らせるフィードがあります。公募の日程と選抜期間の最終日は{calendar}をカレンダーに登録すると表示されます。',
    en: 'Follow the news by {atom} or {json}; the pages of tracks and rounds have feeds of their own with the selections. Add the {calendar} to your calendar to see the dates of calls and the last days of terms.',
  },
  'data.files.feeds.atom': { ja: 'Atomフィード', en: 'Atom feed' },
  'data.files.feeds.json': { ja: 'JSONフィード', en: 'JSON feed' },
  'data.files.feeds.calendar': { ja: 'iCalendarファイル', en: 'iCalendar file' },

  'data.file.hubs': {
    ja: 'すべての拠点の記録。選抜、所在地、分野、事実と出典、紹介文',
    en: 'Every hub: selections, place, topics, facts with sources, profile text',
  },
  'data.file.hub': {
    ja: '拠点1件の記録。1拠点に1ファイル、全{n}件(左はその一例)',
    en: 'The record of one hub; one file per hub, {n} in all (the link is an example)',
  },
  'data.file.rounds': {
    ja: '公募回。日程、応募と選抜の数、選抜された拠点のid',
    en: 'Rounds: dates, numbers of applications and selections, ids of the hubs',
  },
  'data.file.geojson': {
    ja: '拠点の位置(点)とその精度。位置が分かる拠点だけ',
    en: 'Positions of hubs (points) with their precision; only hubs whose position is known',
  },
  'data.file.hubs-csv': {
    ja: '選抜1件につき1行。拠点、公募回、類型、期間の最終日、所在地、ウェブサイト',
    en: 'One row per selection: hub, round, track, last day of the term, place, website',
  },
  'data.file.hub-topics': { ja: '拠点と分野の組み合わせ。1組1行', en: 'Hubs and their topics, one pair per row' },
  'data.file.hub-offers': {
    ja: '拠点と相談できることの組み合わせ。1組1行',
    en: 'Hubs and what a company can ask them for, one pair per row',
  },
  'data.file.facts': {
    ja: '拠点の事実。1件1行、出典と読んだ日つき',
    en: 'Facts about hubs, one per row, with source and the day it was read',
  },
  'data.file.selection-sources': { ja: '選抜の出典。1件1行', en: 'Sources for selections, one per row' },
  'data.file.renewals': { ja: '情報源のある継続審査の結果', en: 'Sourced results of renewal reviews' },
  'data.file.round-tracks': { ja: '公募回と類型ごとの選抜数', en: 'Number selected by round and track' },
  'data.file.tracks': { ja: '類型の名称と定義', en: 'Tracks: names and definitions' },
  'data.file.rounds-csv': {
    ja: '公募回の名称、年度、日程、応募と選抜の数',
    en: 'Rounds: names, fiscal years, dates, numbers of applications and selections',
  },
  'data.file.topics': { ja: '分野の名称と説明', en: 'Topics: names and descriptions' },
  'data.file.offers': { ja: '相談できることの名称と説明', en: 'What a company can ask for: names and descriptions' },
  'data.file.regions': { ja: '地域の名称', en: 'Regions' },
  'data.file.prefectures': { ja: '都道府県の名称、コード(JIS X 0401)、地域', en: 'Prefectures: names, codes (JIS X 0401), regions' },
  'data.file.statuses': { ja: '選抜の状態と、日付からの求め方', en: 'Statuses of a selection and how to compute them from the dates' },
  'data.file.institution-kinds': { ja: '機関の種別', en: 'Kinds of institution' },
  'data.file.institutions': { ja: '拠点を運営する機関', en: 'Institutions that run hubs' },
  'data.file.choices': { ja: 'そのほかの列が取る値の意味', en: 'Meaning of the values of other coded columns' },
  'data.file.schema': { ja: '拠点の記録の形(JSON Schema 2020-12)', en: 'Shape of a hub’s record (JSON Schema 2020-12)' },
  'data.file.datapackage': {
    ja: 'データ辞書。全CSVの列の説明、型、取りうる値',
    en: 'Data dictionary: description, type and allowed values of every column',
  },
  'data.file.changes': { ja: 'データの変更の記録', en: 'Change log of the data' },
  'data.file.checksums': { ja: '全ファイルのSHA-256(sha256sum -c で検査できます)', en: 'SHA-256 of every file (verify with sha256sum -c)' },

  'data.choice.name_en_status.official': { ja: '公式の英語名', en: 'official English name' },
  'data.choice.name_en_status.working': { ja: 'このサイトの仮訳', en: 'our working translation' },
  'data.choice.selection_basis.stated': { ja: '情報源に明記', en: 'stated by a source' },
  'data.choice.selection_basis.inferred': { ja: '複数の情報源からの推定', en: 'inferred from several sources' },
  'data.choice.position_precision.building': { ja: '建物', en: 'the building' },
  'data.choice.position_precision.town': { ja: '町・字を代表する点', en: 'a point standing for the town block' },
  'data.choice.position_precision.municipality': { ja: '市区町村を代表する点', en: 'a point standing for the municipality' },
  'data.choice.website_kind.own': { ja: '拠点のウェブサイト', en: 'site of the hub' },
  'data.choice.website_kind.page': { ja: '拠点を紹介するページ', en: 'page about the hub' },
} satisfies Record<string, Localized>;
