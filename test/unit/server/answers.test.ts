import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { Answers } from '../../../server/src/protocol/answers';

describe('answers about a whole document', () => {
  const answers = new Answers<object>();
  const snapshot = createSnapshot('file:///brief.txt', 1, 'plaintext', 'See § 53a-70.');
  const make = (): object => ({});

  it('are one for all who ask about the same version', () => {
    const first = answers.of(snapshot, ['facts'], make);
    assert.equal(answers.of(snapshot, ['facts'], make), first);
    const next = createSnapshot('file:///brief.txt', 2, 'plaintext', 'See § 53a-70.');
    assert.notEqual(answers.of(next, ['facts'], make), first);
    assert.equal(answers.of(snapshot, ['facts'], make), first);
  });

  it('are made anew where what they hang on has changed', () => {
    const first = answers.of(snapshot, ['facts', 'text'], make);
    assert.notEqual(answers.of(snapshot, ['other facts', 'text'], make), first);
    assert.notEqual(answers.of(snapshot, ['other facts'], make), answers.of(snapshot, ['other facts', 'text'], make));
  });
});
