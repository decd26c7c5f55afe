import { randomInt } from 'node:crypto';

/** The content of a file after a change. */
export interface Changed {
  content: Buffer;
  what: string;
}

/** Ways to change a file at one position. */
const WAYS: { [way: string]: (bytes: Buffer, place: number) => Buffer } = {
  'a bit flipped': (bytes, place) => {
    const changed = Buffer.from(bytes);
    changed[place] = (bytes[place] as number) ^ (1 << randomInt(8));
    return changed;
  },
  'a byte replaced': (bytes, place) => {
    const changed = Buffer.from(bytes);
    changed[place] = ((bytes[place] as number) + 1 + randomInt(255)) % 256;
    return changed;
  },
  'a byte removed': (bytes, place) => Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]),
  'a byte inserted': (bytes, place) =>
    Buffer.concat([bytes.subarray(0, place), Buffer.of(randomInt(256)), bytes.subarray(place)]),
};

/** A change at each position, in each of the ways in turn. */
export function* atEachPosition(bytes: Buffer): Generator<Changed> {
  const ways = Object.entries(WAYS);
  for (let place = 0; place < bytes.length; place += 1) {
    const [way, change] = ways[place % ways.length] as (typeof ways)[number];
    yield { content: change(bytes, place), what: `${way} at ${place}` };
  }
}

/** Changes at random positions in each of the ways, and bytes added before and after. */
export function* anywhere(bytes: Buffer): Generator<Changed> {
  for (const [way, change] of Object.entries(WAYS)) {
    for (let time = 0; time < (bytes.length > 10_000 ? 75 : 15); time += 1) {
      const place = randomInt(bytes.length);
      yield { content: change(bytes, place), what: `${way} at ${place}` };
    }
  }
  for (const added of ['\n', ' ', '\r', '\0', 'x', '\ufeff']) {
    const more = Buffer.from(added);
    yield { content: Buffer.concat([bytes, more]), what: `${JSON.stringify(added)} at its end` };
    yield { content: Buffer.concat([more, bytes]), what: `${JSON.stringify(added)} before it` };
  }
}
