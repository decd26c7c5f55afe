import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** The URI of the namespace. */
  namespace: string;
  name: string;
  attributes: Record<string, string>;
  /** The text directly in the element, without its children. */
  text: string;
  children: XmlElement[];
}

/** Reads an XML document with its namespaces. @throws Error if it is not well-formed */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { namespace: '', name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const inner = () => open.at(-1) as XmlElement;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: XmlElement = {
      namespace: uri,
      name: local,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
      text: '',
      children: [],
    };
    inner().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    inner().text += text;
  });
  parser.on('cdata', (text) => {
    inner().text += text;
  });
  parser.write(xml).close();
  return root.children[0] as XmlElement;
}
