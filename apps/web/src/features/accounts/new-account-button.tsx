import { Button } from '@react-spectrum/s2/Button';
import { useQuery } from '@tanstack/react-query';
import { accountTypesQuery } from '../../shared/api/account-types.ts';
import { useSession } from '../../shared/api/session.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { newAccountPath } from '../../shared/lib/new-account.ts';
import { useNavigate } from '../../shared/lib/navigation.ts';

/** Leads to the form of a new account, where this person may create one and the instance takes any. */
export function NewAccountButton() {
  const text = useText();
  const navigate = useNavigate();
  const { instance, mayApply } = useSession();
  const { instanceKey } = instance;
  const { data, isError } = useQuery({ ...accountTypesQuery(instanceKey), enabled: mayApply });
  // Where the types were not read, the next page says why.
  const isOffered = isError || (data?.types.some(({ notOffered }) => notOffered === null) ?? false);
  if (!mayApply || !isOffered) return null;
  return (
    <Button variant="accent" onPress={() => navigate(newAccountPath(instanceKey))}>
      {text('accounts.new')}
    </Button>
  );
}
