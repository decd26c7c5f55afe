/** The objects from which everything inherits: a property written there changes what all code of the process does. */
const SHARED = [Object.prototype, Array.prototype, Function.prototype];

/**
 * Makes it impossible for the rest of the process's life to change the shared prototypes: a write by mistake or by an
 * attacker (prototype pollution) throws, or does nothing in sloppy mode. Inheriting objects may still get properties of
 * their own with the same names, such as `toString`, which a frozen data property would prevent. `__proto__` is an ordinary
 * name afterwards. Call it once all modules are loaded: some extend these objects while they load.
 */
export function freezePrototypes(): void {
  Reflect.deleteProperty(Object.prototype, '__proto__');
  for (const shared of SHARED) {
    for (const key of Reflect.ownKeys(shared)) letOverride(shared, key);
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
