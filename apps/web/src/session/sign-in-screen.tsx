// Sign-in. It says at once that nobody has to sign in to raise: the tablet of the room does it without.

import { useState, type FormEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isProblem } from '../api/client';
import { useLanguageStore, useSay } from '../i18n';
import { useSession } from './session-store';
import styles from './sign-in-screen.module.css';

export default function SignInScreen() {
  const say = useSay();
  const { working, problem, submit } = useSignIn();
  return (
    <main className={styles.screen}>
      <form className={styles.form} onSubmit={submit}>
        <h1>{say('common.appName')}</h1>
        <Field name="login" label={say('signIn.login')} autoComplete="username" />
        <Field name="password" label={say('signIn.password')} autoComplete="current-password" type="password" />
        {problem && (
          <p className={styles.problem} role="alert">
            ▲ {problem}
          </p>
        )}
        <button className={styles.submit} disabled={working}>
          {say(working ? 'signIn.working' : 'signIn.submit')}
        </button>
        <p className={styles.hint}>{say('signIn.raiseWithout')}</p>
        <LanguageSwitch />
      </form>
    </main>
  );
}

function Field({
  name,
  label,
  type = 'text',
  autoComplete,
}: {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly autoComplete: string;
}) {
  return (
    <label className={styles.field}>
      {label}
      <input name={name} type={type} autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} required />
    </label>
  );
}

function LanguageSwitch() {
  const { language, choose } = useLanguageStore();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}

function useSignIn() {
  const say = useSay();
  const signIn = useSession((state) => state.signIn);
  const [, navigate] = useLocation();
  const then = new URLSearchParams(useSearch()).get('then');
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    setProblem(null);
    try {
      await signIn(String(form.get('login')).normalize('NFC').trim(), String(form.get('password')));
      // Only a path of our own: an address that names another site is not followed.
      navigate(then?.startsWith('/') && !then.startsWith('//') ? then : '/', { replace: true });
    } catch (error) {
      setProblem(isProblem(error) && error.message ? error.message : say('common.notSent'));
    } finally {
      setWorking(false);
    }
  };
  return { working, problem, submit: (event: FormEvent<HTMLFormElement>) => void submit(event) };
}
