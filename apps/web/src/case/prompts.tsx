// What wants a decision now: a role that a milestone suggests, and the decision points of the type. The screen offers; a person decides.

import { alertDefinitionOf, GENERAL, suggestionsFor, wordingOf } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { useNames } from '../names';
import { commandsFor } from './case-commands';
import styles from './prompts.module.css';

interface Prompt {
  readonly key: string;
  readonly words: string;
  readonly role: string | null;
}

export function Prompts({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const names = useNames();
  const [read, setRead] = useState<readonly string[]>([]);
  const close = (key: string): void => setRead((keys) => [...keys, key]);
  const prompts = [...suggested(alert, names.language), ...decisionPoints(alert, names.language)].filter(
    ({ key }) => !read.includes(key),
  );
  const call = ({ key, role }: Prompt): void => {
    if (role) void commandsFor(alert.id).addRole(role);
    close(key);
  };
  return prompts.map((prompt) => (
    <Panel
      key={prompt.key}
      tone="ask"
      title={prompt.words}
      aside={say(prompt.role ? 'case.suggestion' : 'case.decision')}
    >
      <div className={styles.answers}>
        {prompt.role && (
          <ActionButton tone="light" onClick={() => call(prompt)}>
            {say('case.suggestionCall', { role: names.role(prompt.role) })}
          </ActionButton>
        )}
        <ActionButton tone="quiet" onClick={() => close(prompt.key)}>
          {say(prompt.role ? 'button.close' : 'button.understood')}
        </ActionButton>
      </div>
    </Panel>
  ));
}

function suggested(alert: AlertView, language: 'vi' | 'en'): Prompt[] {
  const called = new Set(alert.roleCalls.flatMap(({ roleCode, orElse }) => [roleCode, ...orElse]));
  return alert.milestones
    .flatMap(({ key }) => suggestionsFor(alert.typeCode ?? GENERAL, key))
    .filter(({ role }, index, all) => !called.has(role) && all.findIndex((one) => one.role === role) === index)
    .map(({ milestone, role, prompt }) => ({ key: `${milestone}.${role}`, words: wordingOf(prompt, language), role }));
}

function decisionPoints(alert: AlertView, language: 'vi' | 'en'): Prompt[] {
  const points = alertDefinitionOf(alert.typeCode ?? GENERAL)?.decisionPoints ?? [];
  return alert.prompts.flatMap(({ key }) => {
    const point = points.find((one) => one.key === key);
    return point ? [{ key, words: wordingOf(point.prompt, language), role: null }] : [];
  });
}
