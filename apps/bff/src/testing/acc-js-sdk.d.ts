// The public client carries no types; it is used as it is.
declare module '@adobe/acc-js-sdk';
