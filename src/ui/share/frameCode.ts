/** What a frame of the page has to allow: its scripts, the link to the whole page, and copying. No origin of its own: it needs none. */
export const frameRights = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write"';

interface Frame {
  readonly link: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The code of a frame that shows a link in a slide or a course page. */
export const frameCode = ({ link, title, width, height }: Frame): string =>
  `<iframe src="${escaped(link)}" width="${width}" height="${height}" ${frameRights} title="${escaped(title)}" style="border: 0"></iframe>`;
