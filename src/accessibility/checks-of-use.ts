/** The tests that use the pages in a browser: which tests of which file, and what they try, in words for a reader. */
import type { Check } from './check.ts';

export const CHECKS_OF_USE = {
  tab: {
    file: 'tests/browser/keyboard.test.ts',
    tests: [
      'reaches every control of the $kind in order, shows it, and leaves the page',
      'does so in a window of 320 by 256 with the menu open: $kind',
      'is not hidden under the bar of hubs to compare',
    ],
    says: {
      ja: '全種類のページをTabキーだけで最初から最後まで進み、すべての操作部品に順に届くこと、フォーカスが見えること、ほかの部品に隠れないこと、ページから抜けられること、勝手に画面が変わらないことを、広い窓と320×256ピクセルの窓で確認',
      en: 'Tab alone through every kind of page, in a wide window and in one of 320 by 256 pixels: each control is reached in order, its focus shows and is not covered, Tab leaves the page, and nothing opens by itself',
    },
  },
  focusKept: {
    file: 'tests/browser/keyboard.test.ts',
    tests: [
      'stays on the page when the last hub to compare is taken out',
      'stays on the page when the list of hubs to compare is emptied',
      'goes from the button to the map it opens',
    ],
    says: {
      ja: '押したボタンが消えても、フォーカスが失われないことを確認',
      en: 'The focus is not lost when the button that had it goes away',
    },
  },
  singleKeys: {
    file: 'tests/browser/keyboard.test.ts',
    tests: ['do nothing by themselves on %s'],
    says: {
      ja: '文字・数字・記号のキーを1つずつ押しても何も起きないことを確認',
      en: 'Letters, digits and signs pressed one by one do nothing',
    },
  },
  finderByKeyboard: {
    file: 'tests/browser/finder-keyboard.test.ts',
    tests: [
      'goes from the start of the page to a result without a mouse',
      'shows where the focus is',
      'moves the focus to what remains after a chip is removed',
    ],
    says: {
      ja: '拠点をキーボードだけで検索し、絞り込み、条件を外す操作を確認',
      en: 'Searching, filtering and taking conditions back by keyboard alone',
    },
  },
  sheet: {
    file: 'tests/browser/finder-narrow.test.ts',
    tests: [
      'opens its filters as a sheet with the focus inside',
      'keeps the focus in the open sheet',
      'closes the sheet with Escape, keeps the choices and gives the focus back',
    ],
    says: {
      ja: '狭い画面の絞り込みを開き、Escapeで閉じ、フォーカスが元に戻ることを確認',
      en: 'The filters of a narrow screen open, close with Escape and give the focus back',
    },
  },
  mapByKeyboard: {
    file: 'tests/browser/map.test.ts',
    tests: [
      'opens by keyboard what a marker stands for, and gives the focus back on Escape',
      'goes to Okinawa and back to all of Japan by button',
    ],
    says: {
      ja: '地図の印をキーボードで開き、閉じるとフォーカスが印に戻ることを確認',
      en: 'Markers of the map open by keyboard, and closing gives the focus back to the marker',
    },
  },
  mapAlternative: {
    file: 'tests/browser/map.test.ts',
    tests: [
      'is there without JavaScript, its markers links with names',
      'shows the hubs of the list, but for those without a place, which it names',
      'shows what the filters leave, still and moving',
    ],
    says: {
      ja: '地図の印に名前があり、地図と一覧が同じ拠点を示すことを確認',
      en: 'Markers have names, and the map and the list show the same hubs',
    },
  },
  mapButtons: {
    file: 'tests/browser/pointer.test.ts',
    tests: [
      'move the map by single clicks on buttons as by dragging, in every direction',
      'zoom the map by single clicks on buttons as by pinching',
    ],
    says: {
      ja: '地図の移動と拡大・縮小が、ドラッグやピンチのほかにボタンの1回のクリックでもできることを確認',
      en: 'Single clicks on buttons move and zoom the map, as dragging and pinching do',
    },
  },
  pointerCancel: {
    file: 'tests/browser/pointer.test.ts',
    tests: ['do nothing before they are let go, and nothing when led away first, on %s'],
    says: {
      ja: '押しただけでは動作せず、押したまま外へ動かして放せば取り消せることを確認',
      en: 'Pressing alone does nothing, and moving away before letting go cancels',
    },
  },
  reflow: {
    file: 'tests/browser/zoom.test.ts',
    tests: ['at 400 % the $kind keeps all its words and controls, and scrolls one way only'],
    says: {
      ja: '全種類のページを320×256ピクセル(幅1280ピクセルの400%拡大に相当)で開き、横スクロールがなく、文字も操作部品も失われないことを確認',
      en: 'Every kind of page at 320 by 256 pixels (1280 wide at 400%): no sideways scrolling, no text or control lost',
    },
  },
  widths: {
    file: 'tests/browser/layout.test.ts',
    tests: [
      'the $kind fits its window, and loses no text when letters, words and lines are set wider apart',
      'shows header, menu and search within a window of 320 by 256 in %s',
    ],
    says: {
      ja: '全種類のページで、1.4.12の字間・語間・行間・段落間にしても文字が欠けたり重なったりせず、幅320から1280ピクセルの窓に収まることを確認',
      en: 'Every kind of page with the spacing of 1.4.12: no text is cut off or overlaps, and the page fits windows from 320 to 1280 pixels',
    },
  },
  textSize: {
    file: 'tests/browser/zoom.test.ts',
    tests: ['the $kind bears letters of twice the size'],
    says: {
      ja: 'ブラウザーの文字サイズを200%にした全種類のページで、文字が欠けず、横スクロールが出ないことを確認',
      en: 'Every kind of page with the text size of the browser at 200%: no text is cut off, no sideways scrolling',
    },
  },
  forcedColors: {
    file: 'tests/browser/media.test.ts',
    tests: ['leave the shapes of tracks and markers to be seen', 'show the focus', 'tell the chosen view from the other'],
    says: {
      ja: '強制カラーモードで、類型と印の形、フォーカス、選択中の表示が見分けられることを確認',
      en: 'In forced colors the shapes of tracks and markers, the focus and the chosen view can be told apart',
    },
  },
  edges: {
    file: 'tests/browser/input.test.ts',
    tests: ['have an edge that stands out by 3 to 1, on %s'],
    says: {
      ja: '入力欄とボタンの境界が背景と3対1以上のコントラストをもつことを計測',
      en: 'The edges of fields and buttons have a contrast of 3 to 1 or more',
    },
  },
  reducedMotion: {
    file: 'tests/browser/motion.test.ts',
    tests: ['is nowhere at all for those who want less, on any kind of page', 'of the map is a jump for those who want less'],
    says: { ja: '動きを減らす設定で、ページと地図に動きがないことを確認', en: 'With reduced motion nothing on pages and map moves' },
  },
  onInput: {
    file: 'tests/browser/input.test.ts',
    tests: ['opens nothing and moves nobody, on %s'],
    says: {
      ja: '入力や選択をしても、別のページや窓が開かず、フォーカスが動かないことを確認',
      en: 'Typing and choosing open no page or window and do not move the focus',
    },
  },
  finderStatus: {
    file: 'tests/browser/finder-keyboard.test.ts',
    tests: ['is told the number of hubs once for a change, and nothing at the start'],
    says: {
      ja: '件数の変化が読み上げ用の領域に1回だけ書かれることを確認',
      en: 'A change of the number of hubs is written once where screen readers hear it',
    },
  },
  typingStatus: {
    file: 'tests/browser/typing.test.ts',
    tests: ['announces the count once, when things have settled'],
    says: {
      ja: '入力中は読み上げず、結果が落ち着いてから1回だけ知らせることを確認',
      en: 'While a visitor types the count is told once, when things have settled',
    },
  },
  otherStatus: {
    file: 'tests/browser/speech.test.ts',
    tests: [
      'of the map is said once: that it loads, that it is there',
      'of the comparison is said once for a hub that is taken out',
      'of the list to compare is told by the button that was pressed',
    ],
    says: {
      ja: '地図、比較、比較リストの変化が1回だけ知らされることを確認',
      en: 'Changes of the map, the comparison and the list to compare are told once',
    },
  },
  spokenLanguage: {
    file: 'tests/browser/speech.test.ts',
    tests: [
      'is in the language it is marked with, after the scripts of the $kind have run',
      'is marked on the map that moves and in its panel',
    ],
    says: {
      ja: 'スクリプトの動作後も、英語と指定された部分に日本語が混ざらないことを確認',
      en: 'After scripts have run, nothing marked as English holds Japanese',
    },
  },
} as const satisfies Record<string, Check>;
