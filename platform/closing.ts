/**
 * Closes resources in reverse order of opening, and empties the list: closing again does nothing. A resource that fails to
 * close does not prevent the others from being closed.
 * @throws the first error
 */
export async function closeAll(opened: (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const close of opened.splice(0).reverse()) await close().catch((error) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}
