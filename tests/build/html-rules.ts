import type { ConfigData } from 'html-validate';

/** Rules of html-validate's recommended set that do not fit, each with its reason. */
export const RULES = {
  // Longer titles are names of hubs with their institution; cutting a name to please a result list would be wrong.
  'long-title': 'off',
  // A button without type submits its form, which is what ours without type do.
  'no-implicit-button-type': 'off',
  // Checkboxes of one facet share their name by design: it is the parameter in the address.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  // The filters apply at once, and without JavaScript they are not shown.
  'wcag/h32': 'off',
  // Safari takes a list without markers for no list; role="list" gives it back.
  'no-redundant-role': 'off',
  // Anchors of headings keep their Japanese words and numbers, as HTML allows.
  'valid-id': ['error', { relaxed: true }],
  // Custom elements and scrollable tables are regions, and cannot be a section.
  'prefer-native-element': ['error', { exclude: ['region'] }],
  // Templates of letters keep the spaces of their text.
  'no-trailing-whitespace': 'off',
} as const satisfies ConfigData['rules'];
