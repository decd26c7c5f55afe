/** The tasks of all jobs, each with the part of Tocsin that runs it and must have a handler for it. */
interface Tasks {
  /** Raises the event of an obligation that has not been met when it is due. */
  'incidents.overdue': 'incidents';
  /** Pages the next level of the rota when a page is not acknowledged in time. */
  'incidents.page_escalation': 'incidents';
  /** Sends a page to one of its targets. */
  'incidents.page_call': 'pager';
  /** Erases personal data after its retention period. Recurring, once a day. */
  'customers.retention': 'customers';
  /** Recomputes a clock that changes with time: it is at risk or overdue, or its delay has ended. */
  'notifications.clock': 'notifications';
  /** Reminds responders, Legal and the Executive Incident Manager that notices are due. */
  'notifications.reminder': 'notifications';
  /** Recomputes the clocks of notices to supervisory authorities, and reminds of what is due. */
  'notifications.authority-clock': 'notifications';
  /** Escalates notices that are unacknowledged for 24 hours. */
  'notifications.escalation': 'notifications';
  /** Sends the deliveries of a batch that are due. */
  'notifications.dispatcher': 'worker';
}

/** The tasks that one part of Tocsin runs; without a part, all tasks. */
export type TaskName<Part extends Tasks[keyof Tasks] = Tasks[keyof Tasks]> = {
  [Task in keyof Tasks]: Tasks[Task] extends Part ? Task : never;
}[keyof Tasks];
