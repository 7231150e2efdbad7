/** `/logo/hubs.ja.json`: the hubs and their terms, for the check of the logo page. */
import { toLogoCheckHubs } from '../../components/logo/logo-check-hubs.ts';
import { getStore } from '../../data/store.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';

export function getStaticPaths(): { params: { file: string }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: { file: `hubs.${locale}` }, props: { locale } }));
}

export async function GET({ props: { locale } }: { props: { locale: Locale } }): Promise<Response> {
  return Response.json(toLogoCheckHubs((await getStore()).hubs, locale));
}
