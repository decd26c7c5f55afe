import { CombinedError } from 'urql';
import { saveFile } from '../parts/save-file.ts';
import type { Session } from '../sign-in/session.ts';
import { fetchAs } from './client.ts';

/** Saves one of the gateway's documents as a file. @returns why it could not be had; null once it is saved */
export async function save(session: Session, address: string, name: string): Promise<CombinedError | null> {
  try {
    const response = await fetchAs(session, address);
    if (!response.ok) return new CombinedError({ graphQLErrors: (await response.json()).errors });
    saveFile(await response.blob(), name);
    return null;
  } catch (error) {
    return new CombinedError({ networkError: error as Error });
  }
}
