/**
 * The objects from which everything inherits (a property written there changes what all code of the process does), and the
 * names that inheriting objects may still have themselves: a frozen property would prevent assigning them. Of arrays and
 * functions these are few, because what is no plain property is slow: with all of them, code that works on arrays takes four
 * times as long.
 */
const SHARED: readonly [shared: object, overridable: readonly PropertyKey[]][] = [
  [Object.prototype, Reflect.ownKeys(Object.prototype)],
  [Array.prototype, ['toString']],
  [Function.prototype, ['toString', 'constructor']],
];

/**
 * Makes it impossible for the rest of the process's life to change the shared prototypes: a write by mistake or by an
 * attacker (prototype pollution) throws, or does nothing in sloppy mode. `__proto__` is an ordinary name afterwards. Call it
 * once all modules are loaded: some extend these objects while they load.
 */
export function freezePrototypes(): void {
  Reflect.deleteProperty(Object.prototype, '__proto__');
  for (const [shared, overridable] of SHARED) {
    for (const key of overridable) letOverride(shared, key);
    Object.freeze(shared);
  }
}

function letOverride(shared: object, key: PropertyKey): void {
  const { value, writable, configurable, enumerable = false } = Object.getOwnPropertyDescriptor(shared, key) ?? {};
  if (!writable || !configurable) return;
  Object.defineProperty(shared, key, {
    get: () => value,
    set(this: object, own: unknown) {
      if (this === shared) throw new TypeError(`Cannot assign to ${String(key)} of a shared prototype.`);
      Object.defineProperty(this, key, { value: own, writable: true, configurable: true, enumerable: true });
    },
    enumerable,
    configurable: false,
  });
}
