import type { FieldSet, FieldSetField } from '../../supergraph/model.ts';
import type { Option } from '../choosing/choice.ts';
import type { Choose } from '../choosing/choose.ts';
import type { Move, Moves } from '../choosing/moves.ts';
import type { Atlas, Site } from '../choosing/sites.ts';
import type { Steps } from '../steps.ts';
import { extend, type Hiding, hiddenFields, typesHaving } from '../wanting/hidden.ts';
import { canShare } from '../wanting/sharing.ts';
import type { WantedField } from '../wanting/wanted.ts';
import type { FetchDraft, FieldDraft, PositionDraft, PresentSource } from './drafts.ts';
import { addNeed, fittingFetch, type Needs, openFetch, represent } from './fetching.ts';
import { draftOf, type Taking, takingsOf, typenameDraft } from './field-drafts.ts';
import { placeField } from './placing.ts';

/** What building one plan uses. */
export interface Building {
  atlas: Atlas;
  moves: Moves;
  choose: Choose;
  hiding: Hiding;
  steps: Steps;
  /** Of internal keys: no field of the supergraph begins with it. */
  prefix: string;
  /** Every request made so far. */
  fetches: FetchDraft[];
}

/** Completes the objects of one position: gives every field a source, and makes the requests that this takes. */
export class Completing {
  readonly #using: Building;
  readonly #position: PositionDraft;
  /** Fields whose requests are being made: one that is needed meanwhile cannot be waited for. */
  readonly #underway = new Set<FieldDraft>();

  constructor(using: Building, position: PositionDraft) {
    this.#using = using;
    this.#position = position;
  }

  /** Decides, then reads every field that is wanted at the position. */
  complete(): void {
    const position = this.#position;
    const choice = this.#using.choose(position.selection, this.#sources());
    if (choice.missing.size > 0) throw new Error('No subgraph resolves a field of the operation.');
    position.types = choice.types;
    for (const taking of takingsOf(choice.cells)) this.#draft(taking);
    if (choice.identified) this.#identify(choice.identified.move);
    this.#askTypename(choice.identified !== null);
    // Requests are made by fields without requirements first: those with some then find requests to join.
    for (const field of position.fields.filter((each) => !this.#requires(each))) this.#assign(field);
    for (const field of [...position.fields]) this.#assign(field);
  }

  /** Reads a root field by a request that is made for it. */
  read(field: WantedField, fetch: FetchDraft): void {
    const source = this.#using.atlas.source(fetch.site, fetch.place.static);
    const draft = this.#draft({ field, types: [...field.types], taken: [optionAt(source, null)] });
    placeField(this.#using, { fetch, place: fetch.place, source }, draft);
  }

  #sources() {
    return this.#position.sources.map(({ source }) => source);
  }

  #draft(taking: Taking): FieldDraft {
    this.#using.steps.take();
    const draft = draftOf(taking);
    this.#position.fields.push(draft);
    return draft;
  }

  /** Selects a field where it is to be read from, unless it has been. */
  #assign(field: FieldDraft): void {
    if (field.reads.length > 0) return;
    this.#underway.add(field);
    for (const { source, move } of field.taken) {
      const at = move ? this.#enter(move.site, field) : this.#present(source.key);
      placeField(this.#using, { ...at, source }, field);
    }
    this.#underway.delete(field);
  }

  #present(key: string): PresentSource {
    return this.#position.sources.find(({ source }) => source.key === key)!;
  }

  /** Asks for the real types of objects behind an `@interfaceObject`. */
  #identify(move: Move): void {
    const { atlas } = this.#using;
    const position = this.#position;
    const typename = position.sources[0]!.source.site.as!;
    const needs = this.#keyNeeds([typename, ...position.types], move).get(typename)!;
    const fetch = openFetch(this.#using, position, { site: move.site, type: typename, within: typename });
    represent(fetch, { typename: () => typename, requires: new Map([['', '']]) }, new Map([['', needs]]));
    position.sources.push({ source: atlas.source(move.site, typename), fetch, place: fetch.place });
  }

  #askTypename(isIdentified: boolean): void {
    const { types, sources } = this.#position;
    if (sources.length === 0) return;
    const present = sources.find(({ source }) => source.site.as === null);
    const possible = present ? this.#using.atlas.typesAt(present.source) : new Set(types);
    const isOne = types.length === 1 && (possible.size === 1 || !possible.has(types[0]!));
    if (isOne && !isIdentified) return;
    if (!present) throw new Error('No subgraph resolves the real type behind an @interfaceObject.');
    const typename = typenameDraft(possible);
    placeField(this.#using, present, typename);
    this.#position.typename = typename;
  }

  #requires(field: FieldDraft): boolean {
    const { atlas } = this.#using;
    return field.taken.some(
      ({ move }) => move && [...field.types].some((type) => atlas.fieldAt(move.site, type, field.name)?.requires),
    );
  }

  /** The request that asks a site for a field: one that is made already, if it need not be answered before. */
  #enter(site: Site, field: FieldDraft): PresentSource {
    const { atlas, moves } = this.#using;
    const types = this.#position.types.filter((type) => field.types.has(type));
    const needs: Needs = new Map(types.map((type) => [type, []]));
    const add = (found: Needs) => {
      for (const [type, more] of found) for (const need of more) addNeed(needs.get(type)!, need);
    };
    const moveOf = (type: string) => moves.from(this.#sources(), type).get(site.key)!;
    // The fields of one key may come from different sites for different types.
    for (const having of group(types, (type) => keySourcesOf(moveOf(type)))) {
      add(this.#keyNeeds(having, moveOf(having[0]!)));
    }
    const requiredOf = (type: string) => atlas.fieldAt(site, type, field.name)!.requires;
    const requires = new Map(types.map((type) => [type, requiredOf(type)?.text ?? '']));
    for (const having of group(types, (type) => requires.get(type)!)) {
      const required = requiredOf(having[0]!);
      if (required) add(this.#requiredNeeds(having, required));
    }
    const [type] = types as [string];
    const within = site.as ?? (atlas.supergraph.types.get(type)!.kind === 'interface' ? type : null);
    const fetch =
      fittingFetch(this.#position, { site, within, requires }, needs) ??
      openFetch(this.#using, this.#position, { site, type, within });
    represent(fetch, { typename: (each) => site.as ?? each, requires }, needs);
    return { fetch, place: fetch.place, source: atlas.source(site, site.as ?? type) };
  }

  /** The fields of a key, each from where the move says. */
  #keyNeeds(types: readonly string[], { key, keyFrom }: Move): Needs {
    const needs: Needs = new Map(types.map((type) => [type, []]));
    for (const field of key?.fields ?? []) this.#obtain(field, types, needs, keyFrom.get(field.name)!);
    return needs;
  }

  /** The fields that `@requires` names, from wherever they are had. */
  #requiredNeeds(types: readonly string[], { fields }: FieldSet): Needs {
    const needs: Needs = new Map(types.map((type) => [type, []]));
    for (const field of fields) this.#obtain(field, types, needs, null);
    return needs;
  }

  /**
   * Finds or drafts a field for each type, reads it, and notes the need.
   * @param provider the site that it has to be read from, or null for any
   */
  #obtain(node: FieldSetField, types: readonly string[], needs: Needs, provider: Site | null): void {
    const { hiding, atlas } = this.#using;
    const fits = (field: FieldDraft) =>
      !this.#underway.has(field) && (!provider || field.taken.some(({ source }) => source.site.key === provider.key));
    const having = typesHaving(atlas.supergraph, node, types);
    const found = new Map<string, FieldDraft>();
    for (const type of having) {
      const signature = hiding.signatureOf(type, node);
      const field = this.#position.fields.find(
        (each) =>
          each.signature === signature &&
          each.types.has(type) &&
          fits(each) &&
          this.#covers(each, node.fields, provider),
      );
      if (field) found.set(type, field);
    }
    const lacking = having.filter((type) => !found.has(type));
    for (const wanted of hiddenFields(hiding, node, lacking)) {
      for (const taking of this.#hide(wanted, provider)) {
        const draft = this.#draft(taking);
        for (const type of draft.types) found.set(type, draft);
      }
    }
    for (const type of having) {
      const from = found.get(type)!;
      this.#assign(from);
      addNeed(needs.get(type)!, { name: node.name, from, sets: node.fields ? [node.fields] : [] });
    }
  }

  /** Makes a field have what is needed below it, if it can where it is read. */
  #covers(field: FieldDraft, below: FieldSet | null, provider: Site | null): boolean {
    if (!below || !field.selection) return true;
    const { hiding, choose, atlas } = this.#using;
    if (!canShare(hiding, field.selection, below, provider !== null)) return false;
    const wider = extend(hiding, field.selection, below);
    const [type] = field.types;
    const sources = field.taken.map(({ source }) => atlas.below(source, type!, field.name));
    if (choose(wider, sources).missing.size > 0) return false;
    field.selection = wider;
    return true;
  }

  /** How to read a field that the client has not asked for: from the given site, or else from the nearest. */
  #hide(field: WantedField, provider: Site | null): Taking[] {
    const { choose, hiding, atlas, moves } = this.#using;
    const types = [...field.types];
    if (provider) {
      const present = this.#position.sources.find(
        ({ source }) =>
          source.site.key === provider.key && types.every((type) => atlas.isLocal(source, type, field.name)),
      );
      if (present) return [{ field, types, taken: [optionAt(present.source, null)] }];
      const move = moves.from(this.#sources(), types[0]!).get(provider.key)!;
      return [{ field, types, taken: [optionAt(atlas.source(provider, provider.as ?? types[0]!), move)] }];
    }
    const { types: possible, selection: around } = this.#position;
    const selection = { ...around, id: hiding.nextId(), types: possible, fields: [field], typename: false };
    const choice = choose(selection, this.#sources());
    if (choice.missing.size > 0) throw new Error('No subgraph resolves a field that @requires names.');
    return takingsOf(choice.cells);
  }
}

function optionAt(source: Option['source'], move: Move | null): Option {
  return { source, move, distance: move?.distance ?? 0, cost: 0, missing: new Set() };
}

/** Lists of types that have the same text. */
function group(types: readonly string[], textOf: (type: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const type of types) {
    const text = textOf(type);
    groups.set(text, [...(groups.get(text) ?? []), type]);
  }
  return [...groups.values()];
}

/** Equal for moves by the same key whose fields are read from the same sites. */
function keySourcesOf({ key, keyFrom }: Move): string {
  return `${key?.text} ${[...keyFrom.values()].map((site) => site.key).join(' ')}`;
}
