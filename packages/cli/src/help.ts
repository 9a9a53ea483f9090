import { impactLimits, statementLimits } from '@console/contract';
import {
  accountFindingCodes,
  apartKinds,
  cannotCauses,
  dialects,
  doubtCodes,
  imsSettingsFields,
  signInStates,
  verdicts,
} from '@console/domain';
import { exitCodes as code } from './exit-codes.ts';

const fieldLines = [imsSettingsFields.slice(0, 6), imsSettingsFields.slice(6, 11), imsSettingsFields.slice(11)]
  .map((fields) => fields.join(', '))
  .join(`,\n${' '.repeat(22)}`);

export const help = `Who signs in by Adobe ID, and what other settings would do to people, asked of a running console.

  pnpm console account <instance>                       the account for Adobe sign-in: its state, what is in force, what waits
  pnpm console accounts list <instance>                 every external account, with what is found of all of them together
  pnpm console accounts list <instance> --search sftp.acme.example    which accounts have a host, login, bucket …
  pnpm console accounts list <instance> --finding plain-connection --type ftp
  pnpm console accounts export <instance> [name …] --output accounts.json    external accounts as a file, without secrets and
                                                        without the account for Adobe sign-in
  pnpm console accounts plan <instance> accounts.json   what of a file would be made and changed, field by field; stores nothing
  pnpm console accounts apply <instance> accounts.json  make and change it, account by account; nothing is deleted
  pnpm console impact <instance>                        who signs in today, and what the next restart does
  pnpm console explain <instance> <person>              one person, as things are; an e-mail address or a login
  pnpm console impact <instance> --mask '…'             what another mask does to everybody, with guards and pinned expectations
  pnpm console impact <instance> --set enabled=false --set imsScope=openid,AdobeID
  pnpm console explain <instance> <person> --mask '…'   what it does to one person, step by step; takes --set as well
  pnpm console reading <instance>                       how the instance reads its mask, as an administrator stated it
  pnpm console reading <instance> --state expression --anchored --case-sensitive --evidence '…'
  pnpm console reading <instance> --withdraw
  pnpm console people <instance>                        how many people are known, and from where
  pnpm console people <instance> --check users.csv      what a users export of Admin Console says; stores nothing
  pnpm console people <instance> --upload users.csv --exported 2026-02-03T10:00+01:00
  pnpm console people <instance> --remove

Options
  --mask '…'          the mask to try, of impact and explain; nothing is saved
  --set <field>=…     another field to try, once for each: ${fieldLines}
                      enabled and packageAutoExport take true or false, imsScope a list with commas, imsClientSecret
                      replace or clear (the secret itself decides nothing: do not type it); nothing after = empties a field
  --account <name>    external account that is judged or shown; by default the instance's own for Adobe sign-in
  --json              the console's reply as it is; of account {"externalAccounts": …, "imsAccount": … or null}; of accounts list with
                      the accounts that were asked for
  --url <address>     CONSOLE_URL; by default http://127.0.0.1:4000
  --login <login>     CONSOLE_LOGIN; a Campaign login. The password is CONSOLE_PASSWORD, or asked for
of impact
  --verdict <names>   only these rows: ${verdicts.slice(0, 5).join(', ')},
                      ${verdicts.slice(5).join(', ')}
  --today <state>     only people who are so before the change: ${signInStates.join(', ')},
                      or cannot sign in because of: ${cannotCauses.slice(0, 4).join(', ')},
                      ${cannotCauses.slice(4).join(', ')}
  --group <name>      only people who are in this group before or after
  --search <text>     only rows with this in a name, an e-mail address or a login
  --administrators    only people who were administrators before
  --apart <kind>      people who are counted apart: ${apartKinds.join(', ')}
  --doubt <source>    only people whose verdict this leaves in doubt:
                      ${doubtCodes.slice(0, 4).join(', ')},
                      ${doubtCodes.slice(4).join(', ')}
  --limit <rows>      rows shown, 0 to ${impactLimits.page}
  --csv               every row of these filters, as CSV
of accounts list
  --search <text>     only accounts with this in name, label, type, author or a value; secrets are never searched
  --type <key>        only accounts of this type, such as sftp or external-database: the second column
  --finding <code>    only accounts with this finding: any,
                      ${accountFindingCodes.slice(0, 4).join(', ')},
                      ${accountFindingCodes.slice(4, 8).join(', ')},
                      ${accountFindingCodes.slice(8).join(', ')}
of accounts export
  --output <file>     write the file; without it the file is printed. --json prints the console's reply
of accounts plan and apply
  --only <name>       only this account of the file, once for each
  --yes               of apply: do not ask before anything is stored
  --reason '…'        of apply: overrides guards that stop a change, such as an account in use; stored with each receipt
                      A secret that a new account needs is in CONSOLE_SECRET_<NAME>_<FIELD>, in capitals with _ for other
                      signs (plan lists them; empty for none), or apply asks for it. It is never an argument
of reading
  --state <reading>   expression or prefix, with one of each pair:
                      --anchored or --not-anchored, --case-sensitive or --ignoring-case
  --dialect <name>    the engine, where it is known: ${dialects.join(', ')}
  --evidence '…'      what shows it, ${statementLimits.evidenceFrom} to ${statementLimits.evidence} characters; stored with it
  --withdraw          take back what is stated: every reading counts again
of people, where no technical account reads Admin Console
  --check <file>      show columns, people and rows in doubt
  --upload <file>     use it as source of people of the instance; replaces a former one
  --exported <time>   when it was exported from Admin Console; the list is as old as that
  --remove            use it no more

Exit code
  ${code.nothingLost}   nothing is lost: unchanged, or gains. Of account: in use
  ${code.somebodyLoses}   the person loses something; of impact, somebody does, whatever the filters. Of account: as stored it lets nobody
     in, being disabled, incomplete, a duplicate or missing. Of accounts list: an account has the finding, whatever --search.
     Of accounts plan: something would be made or changed
  ${code.notKnown}   not known: a verdict is maybe or unknown, what is in force is not known, a guard may trip, a pinned
     expectation is in vain, a stated reading is contradicted, or rows of an export are in doubt. Of account: a restart is
     pending, in force is not known, it is filled in and not tested, or it was not read. Of accounts list: not every
     account was read, or the finding is not known of all. Of accounts export: an account or a value is left out. Of accounts
     plan and apply: an account of the file was not compared or cannot be set so, or it is not known whether one was stored
  ${code.guardTrips}   a guard trips or a pinned expectation fails (impact); where nothing is tried and nothing that decides waits,
     doubtful sources do not count, since nobody loses by nothing. Of accounts plan and apply: the console refuses an account
  ${code.usage}  what was typed is not a question
  ${code.notFound}  the console knows no such instance, account or person, or does not take the mask or a setting
  ${code.unavailable}  no console answers, or Campaign does not
  ${code.failed}  something else went wrong
  ${code.signInRefused}  sign-in refused
Colours appear on a terminal, unless NO_COLOR is set. \`pnpm --silent\` leaves pnpm's own lines out.
`;
