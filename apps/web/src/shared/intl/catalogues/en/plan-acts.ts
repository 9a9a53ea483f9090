/** Plans that create an account or delete one, where the words differ from those of a change. */
export const planActs = {
  'plan.create.title': 'Review the new account',
  'plan.create.lead': 'This creates the account {account} on {instance}. Nothing is sent before you apply.',
  'plan.create.leadOther': 'A new account {account}, planned for {instance}.',
  'plan.create.values': 'Values of the new account',
  'plan.create.apply': 'Create account',
  'plan.create.expired.secret':
    'A plan is valid for 15 minutes. Campaign is as it was. The secrets you typed were not stored: type them again in the form, then review again.',
  'plan.delete.title': 'Review the delete',
  'plan.delete.lead': 'This deletes the account {account} from {instance}. Nothing is sent before you apply.',
  'plan.delete.leadOther': 'A delete of {account}, planned for {instance}.',
  'plan.delete.values': 'What will be gone',
  'plan.delete.noValues': 'The values of the account could not be read. The delete takes all of them.',
  'plan.delete.undescribed':
    '{count, plural, =0 {The account has no other attributes.} one {# attribute that the console does not describe goes with it.} other {# attributes that the console does not describe go with it.}}',
  'plan.delete.apply': 'Delete account',
  'plan.delete.password': 'This deletes an account, and your password was last checked more than 15 minutes ago.',
  'plan.delete.expired':
    'A plan is valid for 15 minutes, so that what you reviewed is what is deleted. The account is as it was.',
  'plan.delete.unknown.title': 'It is not known whether the account was deleted',
  'plan.delete.unknown.text':
    'Campaign’s answer did not arrive. The console does not send the delete again; it looks for the account and decides. Check again in a moment.',
  'plan.delete.asWanted.title': 'The account is gone',
  'plan.delete.asWanted.text':
    'The account is gone; it is not known whether this plan deleted it. The plan gets no receipt.',
  'receipt.create.title': 'Account created',
  'receipt.create.lead': 'The account {account} is stored on {instance}, created by {who} on {when}.',
  'receipt.create.open': 'Open the account',
  'receipt.delete.title': 'Account deleted',
  'receipt.delete.lead': 'The account {account} is deleted from {instance}, by {who} on {when}.',
  'receipt.delete.notice': 'Deleted',
  'receipt.delete.text':
    'Campaign no longer has the account. What still names it fails when it next runs: deliveries, workflows and scripts.',
  'receipt.delete.again': 'Create again',
  'receipt.delete.againNote':
    'Opens the form of a new account with these values. Secrets have to be typed again: Campaign never gave them out.',
  'receipt.delete.noAgain':
    'The values of the account were not read in this browser, so it cannot be created again from here.',
  'receipt.delete.values': 'What was deleted',
} as const;
