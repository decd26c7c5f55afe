import { CombinedError } from 'urql';
import { saveFile } from '../parts/save-file.ts';
import type { Session } from '../sign-in/session.ts';
import { fetchAs } from './client.ts';

/** Saves a document of the gateway as a file. @returns the error, or null when it is saved */
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
