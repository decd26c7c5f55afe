import type { Provider } from '../dispatcher/message.ts';
import { readable } from './readable.ts';

/** A placeholder for the text of one recipient, which is filled in after the common parts have been rendered. */
export interface Slot {
  readonly slot: string;
}

/** A text, nothing, or a slot for a text. */
export type Said = string | null | Slot;
export type Listed = readonly string[] | Slot;

/** The texts for slots, by the names of the slots. */
export type Fillings = Record<string, string | null | readonly string[]>;

/**
 * A mail is composed of blocks, from which both its HTML and its text part are made. Empty blocks are omitted: a
 * paragraph without text, a list without entries, a row without a value, a section without content.
 */
export type Block =
  | { as: 'paragraph'; text: Said }
  /** A longer text. */
  | { as: 'prose'; paragraphs: Listed }
  /** A text that must not be overlooked. */
  | { as: 'banner'; text: Said }
  /** @property more entries after the common ones */
  | { as: 'list'; numbered: boolean; entries: readonly string[]; more?: Listed }
  | { as: 'facts'; rows: readonly (readonly [label: string, value: Said])[] }
  | { as: 'button'; label: string; url: string | Slot }
  | { as: 'section'; heading: string | Slot; blocks: readonly Block[] };

/** A mail before it is rendered as HTML and text. */
export interface Letter {
  /** BCP 47: the language of everything except the provider's own texts. */
  locale: string;
  provider: Provider;
  subject: string;
  /** What separates a label from its value. */
  colon: string;
  /** The kind of mail in a word or two, above the title. */
  label: Said;
  tone: 'ALARM' | 'NEWS' | 'RELIEF' | 'QUIET';
  title: string;
  /** The preview that mail programs show after the subject. */
  preview: Said;
  blocks: readonly Block[];
  /** The small print at the end. */
  footer: readonly Said[];
}

export function section(heading: Extract<Block, { as: 'section' }>['heading'], ...blocks: Block[]): Block {
  return { as: 'section', heading, blocks };
}

export function isSlot(said: Said | Listed): said is Slot {
  return said !== null && typeof said === 'object' && 'slot' in said;
}

/** Whether a block has content. If that depends on slots: the slots of which at least one must have a text. */
export type Presence = boolean | string[];

/** Whether at least one slot of a presence has a text. */
export function isGiven(slots: readonly string[], own: Fillings): boolean {
  return slots.some((slot) => own[slot]?.length);
}

export function presenceOf(said: Said | Listed): Presence {
  if (isSlot(said)) return [said.slot];
  return said !== null && said.length > 0;
}

export function blockPresence(block: Block): Presence {
  switch (block.as) {
    case 'paragraph':
    case 'banner':
      return presenceOf(block.text);
    case 'prose':
      return presenceOf(block.paragraphs);
    case 'list':
      return anyOf([presenceOf(block.entries), presenceOf(block.more ?? [])]);
    case 'facts':
      return anyOf(block.rows.map(([, value]) => presenceOf(value)));
    case 'button':
      return presenceOf(block.url);
    case 'section':
      return anyOf(block.blocks.map(blockPresence));
  }
}

/** Fills the slots of a block. */
export function filled(block: Block, own: Fillings): Block {
  const text = (said: Said) => (isSlot(said) ? (own[said.slot] as string | null) : said);
  switch (block.as) {
    case 'paragraph':
    case 'banner':
      return { ...block, text: text(block.text) };
    case 'prose':
      return isSlot(block.paragraphs) ? { ...block, paragraphs: own[block.paragraphs.slot] as string[] } : block;
    case 'list':
      return block.more && isSlot(block.more) ? { ...block, more: own[block.more.slot] as string[] } : block;
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [label, text(value)] as const) };
    case 'button':
      return { ...block, url: text(block.url) as string };
    case 'section':
      return {
        ...block,
        heading: text(block.heading) as string,
        blocks: block.blocks.map((inner) => filled(inner, own)),
      };
  }
}

/** The paragraphs of a text, which are separated by empty lines. */
export function paragraphsOf(text: string | null): string[] {
  return text === null ? [] : readable(text).split(/\n\s*\n/);
}

/** Whether a block has no slots. */
export function isCommon(block: Block): boolean {
  switch (block.as) {
    case 'paragraph':
    case 'banner':
      return !isSlot(block.text);
    case 'prose':
      return !isSlot(block.paragraphs);
    case 'list':
      return !block.more || !isSlot(block.more);
    case 'facts':
      return block.rows.every(([, value]) => !isSlot(value));
    case 'button':
      return !isSlot(block.url);
    case 'section':
      return !isSlot(block.heading) && block.blocks.every(isCommon);
  }
}

function anyOf(presences: readonly Presence[]): Presence {
  if (presences.includes(true)) return true;
  const slots = presences.flatMap((presence) => (typeof presence === 'boolean' ? [] : presence));
  return slots.length > 0 && slots;
}
