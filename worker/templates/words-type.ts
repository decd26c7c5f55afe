import type { Stage } from '../../domain/incident/stage.ts';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import type { Timeliness } from '../../domain/notification/clock.ts';
import type { NoticeWords } from '../../subgraphs/notifications/documents/words.ts';

/** All texts of the mails in one language. Names, numbers and times are passed in formatted. */
export interface Words extends NoticeWords {
  /** The kind of notice, above its title. `INITIAL` begins the subject of every mail to a tenant about an incident. */
  kinds: Record<RevisionKind, string>;
  /** What separates a label from its value. */
  colon: string;
  greeting(name: string | null): string;
  /**
   * The sender, the purpose of the mail, and the affected tenant; `INITIAL` for every first notice of a tenant, with what it is
   * under the tenant's law.
   */
  introduction: Record<RevisionKind, (provider: string, tenant: string, breachNotice: string) => string>;
  escalation: string;
  open: string;
  /** The heading of the steps in a mail that requests some. */
  nextSteps: string;
  trackingId: string;
  tenant: string;
  /** When the tenant was first notified. */
  notifiedAt: string;
  deadline: string;
  timeliness: Record<Timeliness, string>;
  /** The heading of a retraction's text. */
  whyWithdrawn: string;
  /** For information that follows later. */
  notYetKnown: string;
  forTenant(tenant: string): string;
  ownDataCategories: string;
  nothingFollows: Record<'INITIAL' | 'UPDATE' | 'FINAL', string>;
  /** Why the recipient receives such mail. */
  becauseContact(provider: string, tenant: string): string;
  becauseAccountTeam(provider: string): string;
  becauseResponse(provider: string): string;
  /** How to recognize a forged mail. */
  neverAsks(provider: string): string;
  resolution: {
    label: string;
    introduction(provider: string, tenant: string): string;
    reason: string;
    after: string;
  };
  stageDigest: {
    label: string;
    introduction(tenant: string, changes: number): string;
    changes: string;
    stages: Record<Stage, string>;
    after: string;
  };
  headsUp: {
    label: string;
    notified(provider: string, tenants: number, number: string): string;
    unacknowledged(tenants: number, number: string): string;
    signIn: string;
    open: string;
  };
  clockReminder: {
    label: string;
    title(hoursBefore: number): string;
    introduction: string;
    delayed: string;
    delayedUntil: string;
    open: string;
  };
  authorityReminder: {
    label: string;
    title(hoursBefore: number): string;
    notice(authority: string): string;
    followUp(authority: string): string;
    due: string;
    open: string;
  };
  authorityDocument: {
    label: string;
    title(authority: string): string;
    /** The steps before further phases. */
    steps: readonly string[];
    authority: string;
    open: string;
  };
  webhookDisabled: {
    label: string;
    title(tenant: string): string;
    introduction(tenant: string): string;
    address: string;
    since: string;
    steps: readonly string[];
    open: string;
  };
}
