import type { AnswerPage } from '@redalert/contracts';
import { isHeld, isWaiting, pageOf, type RoleCall } from '@redalert/domain';
import { pageId as idOfPage, type StoredCall } from './store/role-calls.store';

/**
 * Which role calls an answer is about: the page it names, else the role, else those this person was paged for. "Cannot"
 * declines them all; anything else takes the one that needs this person most.
 */
export function callsToAnswer(
  stored: readonly StoredCall[],
  personId: string,
  answer: AnswerPage,
  pageId: string | undefined,
): RoleCall[] {
  const calls = stored.map(({ call }) => call).filter((call) => call.state !== 'RELEASED');
  if (pageId !== undefined) {
    const named = calls.filter(
      (call) => pageOf(call, personId) !== undefined && idOfPage(call.id, personId) === pageId,
    );
    if (named.length > 0) return named;
  }
  const candidates =
    answer.roleCode === undefined
      ? calls.filter((call) => pageOf(call, personId) !== undefined)
      : ofRole(stored, answer.roleCode);
  if (answer.kind === 'cannot') return candidates.filter((call) => pageOf(call, personId) !== undefined);
  const best =
    candidates.find((call) => call.holder === personId && isHeld(call)) ?? candidates.find(isWaiting) ?? candidates[0];
  return best === undefined ? [] : [best];
}

function ofRole(stored: readonly StoredCall[], roleCode: string): RoleCall[] {
  return stored
    .filter(
      ({ call, orElse }) => call.state !== 'RELEASED' && (call.roleCode === roleCode || orElse.includes(roleCode)),
    )
    .map(({ call }) => call);
}
