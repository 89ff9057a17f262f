// npm run eval [develop|locked]: the coach with the model that the environment names. Without one there is nothing to measure.
import { composeAnswer } from '../../connectors/assistant/model/compose.ts';
import { textOf } from '../../connectors/assistant/skills/answer.ts';
import { contextOf } from '../../connectors/cli/coach-context.ts';
import { modelOf } from '../../connectors/cli/coach-model.ts';
import { partnerFacts } from '../../core/screen/testing/partner.ts';
import { CHANNEL } from '../../core/screen/testing/viewers.ts';
import { measure, print, shippedKnowledge } from './measure.ts';
import { type Question, questionsOf } from './questions/questions.ts';

const deps = modelOf(process.env);
if (deps === null) {
  console.error('There is no model to measure. Name one that speaks chat completions, for example a local Ollama:');
  console.error('  PARTNERSHIP_OS_MODEL_URL=http://127.0.0.1:11434/v1 PARTNERSHIP_OS_MODEL=NAME npm run eval');
  process.exitCode = 2;
} else {
  const questions = questionsOf(process.argv[2] === 'locked' ? 'locked' : 'develop');
  const knowledge = await shippedKnowledge();
  const partner = { facts: partnerFacts(), viewer: CHANNEL, runs: [] };
  const given = new Map<Question, { sources: readonly string[]; text: string }>();
  for (const question of questions) {
    const context = contextOf(knowledge, { lang: question.lang, today: '2026-11-22', partner });
    const answer = await composeAnswer(context, question.question, { deps, workspaceId: 'eval' });
    const sources = [...new Set(answer.citations.map(({ source }) => source))];
    given.set(question, { sources, text: textOf(answer) });
  }
  print(
    `Coach with ${deps.place.model}`,
    measure(questions, (question) => given.get(question) ?? { sources: [], text: '' }),
  );
}
