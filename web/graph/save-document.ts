import type { Session } from '../sign-in/session.ts';
import { fetchAs } from './client.ts';

/**
 * Saves a document of the gateway as a file.
 * @returns whether it was given
 */
export async function saveDocument(session: Session, address: string, name: string): Promise<boolean> {
  const response = await fetchAs(session, address).catch(() => null);
  if (!response?.ok) return false;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return true;
}
