/** The project's own tests that bear on accessibility. */
import { CHECKS_OF_CONTENT } from './checks-of-content.ts';
import { CHECKS_OF_USE } from './checks-of-use.ts';

export const CHECKS = { ...CHECKS_OF_USE, ...CHECKS_OF_CONTENT };

export type CheckId = keyof typeof CHECKS;
