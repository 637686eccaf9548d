import type { PropValue } from './components.ts';
import type { MdxIssue } from './issue.ts';

/** A checked tree: only elements, attributes and components of the allow-lists. */
export type Node = TextNode | ElementNode | ComponentNode;

export interface TextNode {
  type: 'text';
  value: string;
  /** Offset of `value` in `ParsedBody.unfolded`; -1 when it is no text of the article. */
  start: number;
}

export interface ElementNode {
  type: 'element';
  tag: string;
  /** In the order in which they are written; true is written as a bare name. */
  attributes: Record<string, string | true>;
  children: Node[];
}

export interface ComponentNode {
  type: 'component';
  name: string;
  props: Record<string, PropValue>;
  children: Node[];
}

/** A call of a component, with the places of its attributes. */
export interface Call extends Place {
  name: string;
  props: Record<string, PropValue>;
  attributes: Record<string, Place>;
}

export interface Place {
  line: number;
  column: number;
}

export interface ParsedBody {
  tree: Node[];
  /** The source's own words: all text with white space folded; components, note numbers and alt texts left out. */
  text: string;
  /** The same before folding, with a line break round each block. */
  unfolded: string;
  /** h2 to h4, in order; ids are unique in the body. */
  headings: { depth: number; text: string; id: string }[];
  components: Call[];
  /** Every address a reader can follow or sees as an image, unprefixed. */
  links: ({ href: string; text: string } & Place)[];
  images: ({ src: string } & Place)[];
  /** Elements round the source's own words, in the order they end; those inside components are not among them. */
  markup: ({ tag: string } & Place)[];
  /** What Markdown takes as written though words are lost by it: Vietnamese, by position. */
  losses: ({ message: string } & Place)[];
  /** By position. When there are any, the rest must not be shown. */
  issues: MdxIssue[];
}
