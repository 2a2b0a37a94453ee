import { SaxesParser } from 'saxes';
import { type Sink, Unreadable } from '../../unpack';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is done with the parts of a document as they come. Names are without their prefix. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** No sheet lies deeper, and no tag or text is longer: whoever reads on would have to remember all of it. */
const deepest = 500;
const longestBytes = 10_000_000;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a document part by part. Of entities the five of XML itself are known, so that none can grow. Throws where it is not well formed. */
export function xmlSink({ open, close, text }: XmlReader): Sink {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  let depth = 0;
  let unread = 0;
  const read = (part: string) => {
    unread = 0;
    text?.(part);
  };
  parser.on('opentag', ({ name, attributes }) => {
    unread = 0;
    if (++depth > deepest) throw new Unreadable('csv.packedDamaged');
    open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    unread = 0;
    depth--;
    close?.(local(name));
  });
  parser.on('text', read);
  parser.on('cdata', read);
  return {
    write(bytes) {
      unread += bytes.length;
      parser.write(decoder.decode(bytes, { stream: true }));
      if (unread > longestBytes) throw new Unreadable('csv.packedTooLarge');
    },
    end: () => void parser.write(decoder.decode()).close(),
  };
}
