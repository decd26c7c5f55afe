/** The tasks of all jobs, by the part of Tocsin that runs them: each must have a handler there. */
interface Tasks {
  incidents: /** Raises the event of an obligation that has not been met when it is due. */
  'incidents.overdue';
  customers: /** Erases personal data after its retention period. Recurring, once a day. */
  'customers.retention';
  notifications: /** Recomputes a clock that changes with time: it is at risk or overdue, or its delay has ended. */
    | 'notifications.clock'
    /** Reminds responders, Legal and the Executive Incident Manager that notices are due. */
    | 'notifications.reminder'
    /** Escalates notices that are unacknowledged for 24 hours. */
    | 'notifications.escalation';
  worker: /** Sends the deliveries of a batch that are due. */
  'notifications.dispatcher';
}

/** A part of Tocsin that runs jobs. */
type Runner = keyof Tasks;

export type TaskName<Part extends Runner = Runner> = Tasks[Part];
