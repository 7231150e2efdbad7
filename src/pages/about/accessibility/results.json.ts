import { published } from '../../../accessibility/published.ts';

/** The result of the accessibility tests as data, with the list of pages. */
export const GET = () => Response.json(published);
