import type { Session } from '../sign-in/session.ts';
import { fetchAs } from './client.ts';

/** Saves one of the gateway's documents as a file. @returns whether it could be had */
export async function save(session: Session, address: string, name: string): Promise<boolean> {
  try {
    const response = await fetchAs(session, address);
    if (!response.ok) return false;
    const url = URL.createObjectURL(await response.blob());
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
    return true;
  } catch {
    return false;
  }
}
