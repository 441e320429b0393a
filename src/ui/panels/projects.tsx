import type { Id, Project } from '../../engine/index.ts';
import { Detail } from '../parts/detail.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderForecast } from '../parts/forecast.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { Why } from '../parts/why.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';

function newsOf({ state }: Sitting, project: Project): string {
  const own = state.projects[project.id];
  if (!own) return '';
  if (own.stage >= project.stages.length) return t('project.finished');
  if (own.left > 0) return t('project.left', { n: own.left });
  const stage = t('project.stage', { n: own.stage, of: project.stages.length });
  return own.push > 0 ? `${stage} · ${t('project.push', { n: own.push })}` : stage;
}

function ownerOf({ names, scenario }: Sitting, project: Project) {
  return names.find('actors', project.owner ?? scenario.home);
}

/** A work with its owner's mark and how far it has come. */
export function ProjectRow({ project }: { project: Project }) {
  const sitting = useSitting();
  const owner = ownerOf(sitting, project);
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row={`project:${project.id}`}
        onClick={() => sitting.table.select({ kind: 'project', id: project.id })}
      >
        {owner ? <Mark mark={owner.mark} colour={owner.colour} /> : null}
        <span class="row-main">{project.name}</span>
        <span class="row-note">{newsOf(sitting, project)}</span>
        <Icon name="ui-chevron-right" />
      </button>
    </li>
  );
}

/** Works of one's own first, then other people's. */
export function ProjectList() {
  const { scenario } = useSitting();
  const own = scenario.projects.filter((one) => one.owner === null);
  const others = scenario.projects.filter((one) => one.owner !== null);
  return (
    <>
      <h3>{t('projects.own')}</h3>
      <ul class="rows">
        {own.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
      <h3>{t('projects.others')}</h3>
      <ul class="rows">
        {others.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
    </>
  );
}

/** A work in full: its stages with price, time and condition, and the order that pays for the next. */
export function ProjectDetail({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, state, say, table, now } = sitting;
  const project = names.the('projects', id);
  const owner = ownerOf(sitting, project);
  const own = state.projects[id];
  const order = { kind: 'build', seat: now.seat, project: id } as const;
  const finished = own?.stage ?? 0;
  return (
    <Detail
      row={`project:${id}`}
      title={project.name}
      note={`${owner?.name ?? ''} · ${newsOf(sitting, project)}`}
      mark={owner ? <Mark mark={owner.mark} colour={owner.colour} /> : null}
      back={() => table.select(null)}
    >
      <p class="hint">
        {project.help} <FactLinks ids={project.facts} />
      </p>
      <ol class="work-stages">
        {project.stages.map((stage, index) => (
          <li key={stage.label} class={index < finished ? 'done' : index === finished ? 'now' : ''}>
            <b>{stage.label}</b>
            <small>
              {index < finished
                ? t('project.done')
                : [say.costs(stage.price), t('months', { n: stage.turns })].filter(Boolean).join(' · ')}
            </small>
            <small>{say.effects(stage.block)}</small>
          </li>
        ))}
      </ol>
      {project.open ? (
        <>
          <div class="acts">
            <OrderButton
              class="act"
              order={order}
              label={t(project.owner === null ? 'build' : 'build.abroad', { push: project.push })}
            />
          </div>
          <OrderForecast order={order} />
        </>
      ) : (
        <p class="hint">{t('project.closed')}</p>
      )}
      <Why of={{ title: project.name, subject: { kind: 'project', project: id } }}>{t('project.story')}</Why>
    </Detail>
  );
}
