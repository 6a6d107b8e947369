import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

const PROFESSIONS = [
  "(?:(?:new|newly qualified|junior|senior|trainee|student|school|line|middle|team|hotel|sales|it|office|care)\\s){0,2}(?:managers|teachers|trainers|employees|staff|colleagues|nurses|doctors|midwives|carers|volunteers|parents|trainees|apprentices|interns|engineers|developers|programmers|designers|accountants|lawyers|salespeople|leaders|supervisors|executives|professionals|librarians|coaches|assistants|receptionists|drivers|chefs|cooks|waiters|firefighters|paramedics|governors|entrepreneurs|freelancers|job ?seekers|refugees|immigrants)",
  "directivos|gerentes|jefes|mandos intermedios|docentes|profesores|maestros|profesorado|empleados|trabajadores|personal sanitario|enfermer[oa]s|medicos|voluntarios|padres|familias|aprendices|ingenieros|programadores|vendedores|camareros",
  "(?:des )?(?:cadres|managers|dirigeants|enseignants|professeurs|formateurs|employes|salaries|collegues|infirmier(?:e|es|s)|medecins|benevoles|parents|apprentis|stagiaires|ingenieurs|developpeurs|vendeurs|serveurs)",
  "(?:junge\\s|neue\\s)?(?:fuhrungskraften?|manager|lehrkraften?|lehrerinnen|lehrer|referendar(?:e|innen)|angestellten?|mitarbeitern?|mitarbeitende|kollegen|kollegium|pflegekraften?|krankenschwestern|arzte|eltern|ehrenamtlichen?|auszubildenden?|azubis|ingenieure|entwickler|verkaufer|kellner)",
].join("|");
const FOR =
  "\\b(?:for|to|with|para|con|pour|avec|aux|fur|mit|an)\\s(?:(?:a group of|my|our|the|mis|los|las|mes|les|nos|meine|unsere|die)\\s)?";
const rules = [
  new RegExp(
    `${FOR}(${PROFESSIONS})(?=\\s*(?:$|[,.;:!?)\\n\\uE000]|(?:on|about|who|lasting|and|sobre|y|sur|et|uber|zum|zu|und)\\b|in\\s(?:\\uE000|english|spanish|french|german)))`,
  ),
  new RegExp(`[,\\uE000]\\s?(${PROFESSIONS})(?=\\s*(?:$|[,.;:!?)\\n\\uE000]))`),
];

/** Adults named by what they do ("for managers"), as they were written; the words are taken out. */
export function readProfession(reading: Reading): string | undefined {
  for (const rule of rules) {
    const found = reading.take(rule);
    if (!found) continue;
    const end = found.index + found[0].length;
    return reading.original.slice(end - found[1]!.length, end);
  }
  return undefined;
}
