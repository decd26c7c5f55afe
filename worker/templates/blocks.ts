import type { Provider } from '../dispatcher/message.ts';
import { readable } from './readable.ts';

/** A place for what is one recipient's own: it is filled after everything common has been written. */
export interface Slot {
  readonly slot: string;
}

/** A text, nothing, or the place of a text. */
export type Said = string | null | Slot;
export type Listed = readonly string[] | Slot;

/** What stands in slots, by their names. */
export type Fillings = Record<string, string | null | readonly string[]>;

/**
 * A mail is written once, as blocks, and both its parts are made of them. What has nothing to say vanishes: a paragraph
 * without its text, a list without entries, a row without its value, a section without anything in it.
 */
export type Block =
  | { as: 'paragraph'; text: Said }
  /** A longer text. */
  | { as: 'prose'; paragraphs: Listed }
  /** What must not be overlooked. */
  | { as: 'banner'; text: Said }
  /** @property more entries after those that are common */
  | { as: 'list'; numbered: boolean; entries: readonly string[]; more?: Listed }
  | { as: 'facts'; rows: readonly (readonly [label: string, value: Said])[] }
  | { as: 'button'; label: string; url: string | Slot }
  | { as: 'section'; heading: string | Slot; blocks: readonly Block[] };

/** A mail before it is HTML and text. */
export interface Letter {
  /** BCP 47: the language of everything but what the provider wrote itself. */
  locale: string;
  provider: Provider;
  subject: string;
  /** What parts a label from what it labels. */
  colon: string;
  /** What kind of mail it is, in a word or two above the title. */
  label: Said;
  tone: 'ALARM' | 'NEWS' | 'RELIEF' | 'QUIET';
  title: string;
  /** What lists of mail show beside the subject. */
  preview: Said;
  blocks: readonly Block[];
  /** The small print below. */
  footer: readonly Said[];
}

export function isSlot(said: Said | Listed): said is Slot {
  return said !== null && typeof said === 'object' && 'slot' in said;
}

/** Whether something is there; of what waits to be filled, the slots of which one must be given for it. */
export type Presence = boolean | string[];

/** @param slots as a presence lists them */
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

/** The block with its slots filled. */
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

/** A text's paragraphs: an empty line begins the next. */
export function paragraphsOf(text: string | null): string[] {
  return text === null ? [] : readable(text).split(/\n\s*\n/);
}

/** Whether nothing in a block waits to be filled. */
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
