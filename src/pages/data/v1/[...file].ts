/** Every file of the open data: `/data/v1/hubs.json`, `/data/v1/codes/tracks.csv` … */
import type { APIRoute } from 'astro';
import { getOpenDataSource } from '../../../data/open-data.ts';
import type { DataFile } from '../../../exports/data-file.ts';
import { allDataFiles } from '../../../exports/data-files.ts';

export async function getStaticPaths(): Promise<{ params: { file: string }; props: DataFile }[]> {
  return allDataFiles(await getOpenDataSource()).map((file) => ({ params: { file: file.path }, props: file }));
}

export const GET: APIRoute<DataFile> = ({ props: { text, mediaType } }) => new Response(text, { headers: { 'Content-Type': mediaType } });
