import { SaxesParser } from 'saxes';
import type { Sink } from './unpack';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is done with the parts of a document as they come. Names are without their prefix. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a document part by part. Of entities the five of XML itself are known, so that none can grow. Throws where it is not well formed. */
export function xmlSink({ open, close, text }: XmlReader): Sink {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (bytes) => void parser.write(decoder.decode(bytes, { stream: true })),
    end: () => void parser.write(decoder.decode()).close(),
  };
}
