/** Input that a command cannot take; the message is the one line that the person reads. */
export class Refusal extends Error {}
