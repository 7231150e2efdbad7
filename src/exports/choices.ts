/** Values of coded columns that have no table of their own; codes/choices.csv says what they mean. */
import { hubSchema } from '../schemas/hub.ts';

const { nameEn, selections, location, website } = hubSchema.shape;

/** By column, from the schema of the records. */
export const CHOICES = {
  name_en_status: nameEn.shape.status.options,
  selection_basis: selections.element.shape.confidence.options,
  position_precision: location.shape.position.unwrap().shape.precision.options,
  website_kind: website.unwrap().shape.kind.options,
} as const;

export type ChoiceColumn = keyof typeof CHOICES;
