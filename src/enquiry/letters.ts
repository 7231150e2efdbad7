/** The enquiry in both languages. `{…}` is filled in: the hub's names, the visitor's need, the checklist to complete. */
import type { Localized } from '../i18n/locales.ts';

/** Names of a hub in both languages, for the letters. */
export interface Addressee {
  slug: string;
  hub: Localized;
  institution: Localized;
}

/** Templates of the two letters; `{hub}`, `{institution}` and `{need}` are replaced. */
export const LETTERS: Localized = {
  ja: `{institution} {hub}
ご担当者様

突然のご連絡を失礼いたします。(会社名・部署)の(氏名)と申します。
J-Innovation HUBの選抜拠点として貴拠点を知り、次の件でご相談したくご連絡いたしました。

■ ご相談したいこと
{need}

■ 目的と段階
(何を、いつまでに実現したいか。構想・試作・評価・量産のどの段階か)

■ 秘密保持
(秘密保持契約が必要かどうか)

■ 知的財産
(関係する特許、成果の権利についての希望)

■ 使用できる言語
(日本語・英語など)

■ 時期・期間・予算のおおよそ
(開始の希望時期など)

対応いただける可能性や、適切な窓口をお教えいただけますと幸いです。
どうぞよろしくお願いいたします。

(会社名・部署・氏名・連絡先)`,
  en: `To: {hub}, {institution}

Hello,

I am (name) of (company, department). I learned of your hub through the J-Innovation HUB program and would like to ask for your advice.

What we need
{need}

Aim and stage
(what we want to achieve, by when; idea, prototype, evaluation or production)

Confidentiality
(whether a non-disclosure agreement is needed)

Intellectual property
(related patents, and our wishes for rights in the results)

Languages
(languages we can use in meetings and documents)

Timing and budget
(when we would like to start, how long, roughly what budget)

Could you tell me whether this is something you could help with, or whom I should contact?

Thank you very much.

(name, company, contact details)`,
};

/** What stands in a letter before the visitor has described the need. */
export const NEED_PLACEHOLDER: Localized = { ja: '(相談したい内容)', en: '(describe your need)' };
