<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>not defined:</source>
        <translation>not defined:</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % interval</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Computing</translation>
    </message>
    <message>
        <source>%1: %2 rated, %3 of them by two or more; %4 ratings by %5 raters</source>
        <translation>%1: %2 rated, %3 of them by two or more; %4 ratings by %5 raters</translation>
    </message>
    <message>
        <source>Agreement between raters</source>
        <translation>Agreement between raters</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Project file</translation>
    </message>
    <message>
        <source>A matrix file instead of a project</source>
        <translation>A matrix file instead of a project</translation>
    </message>
    <message>
        <source>Only this criterion</source>
        <translation>Only this criterion</translation>
    </message>
    <message>
        <source>Slices: domain, scenario, model, annotator</source>
        <translation>Slices: domain, scenario, model, annotator</translation>
    </message>
    <message>
        <source>Only this round</source>
        <translation>Only this round</translation>
    </message>
    <message>
        <source>How unsure counts: third, missing, unsafe</source>
        <translation>How unsure counts: third, missing, unsafe</translation>
    </message>
    <message>
        <source>Seed of every draw</source>
        <translation>Seed of every draw</translation>
    </message>
    <message>
        <source>Resamples of the bootstrap</source>
        <translation>Resamples of the bootstrap</translation>
    </message>
    <message>
        <source>Rate: JSON lines in, an acknowledgement for each out</source>
        <translation>Rate: JSON lines in, an acknowledgement for each out</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Annotator %1; domains: %2</source>
        <translation>Annotator %1; domains: %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Add and list annotators</source>
        <translation>Add and list annotators</translation>
    </message>
    <message>
        <source>add or list</source>
        <translation>add or list</translation>
    </message>
    <message>
        <source>Code of the annotator, for example R1</source>
        <translation>Code of the annotator, for example R1</translation>
    </message>
    <message>
        <source>Domain of expertise; may be repeated</source>
        <translation>Domain of expertise; may be repeated</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Assigning</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>New items</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>%1 of %2 could not get as many raters as asked for.</source>
        <translation>%1 of %2 could not get as many raters as asked for.</translation>
    </message>
    <message>
        <source>Hand out work</source>
        <translation>Hand out work</translation>
    </message>
    <message>
        <source>Annotator; may be repeated; unknown ones are added</source>
        <translation>Annotator; may be repeated; unknown ones are added</translation>
    </message>
    <message>
        <source>Raters for each response</source>
        <translation>Raters for each response</translation>
    </message>
    <message>
        <source>Round; the first where none is named</source>
        <translation>Round; the first where none is named</translation>
    </message>
    <message>
        <source>Only to raters of the prompt&apos;s domain</source>
        <translation>Only to raters of the prompt&apos;s domain</translation>
    </message>
    <message>
        <source>Share of items that come twice, 0 to 0.5</source>
        <translation>Share of items that come twice, 0 to 0.5</translation>
    </message>
    <message>
        <source>Take so many responses, the same for all</source>
        <translation>Take so many responses, the same for all</translation>
    </message>
    <message>
        <source>Answers to one prompt: spread or together</source>
        <translation>Answers to one prompt: spread or together</translation>
    </message>
    <message>
        <source>Only say what would happen</source>
        <translation>Only say what would happen</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Copied and checked: %1</translation>
    </message>
    <message>
        <source>File to copy</source>
        <translation>File to copy</translation>
    </message>
    <message>
        <source>Name of the copy; must be free</source>
        <translation>Name of the copy; must be free</translation>
    </message>
    <message>
        <source>Write a verified copy of a project</source>
        <translation>Write a verified copy of a project</translation>
    </message>
    <message>
        <source>Make a project from a backup</source>
        <translation>Make a project from a backup</translation>
    </message>
    <message>
        <source>Nothing found: pages, schema, references, texts, events and counts are in order.</source>
        <translation>Nothing found: pages, schema, references, texts, events and counts are in order.</translation>
    </message>
    <message>
        <source>Check a project: integrity, schema, hashes, chains, counts</source>
        <translation>Check a project: integrity, schema, hashes, chains, counts</translation>
    </message>
    <message>
        <source>Demo (made up)</source>
        <translation>Demo (made up)</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>Everything in this project is made up: prompts, models, raters and ratings.</source>
        <translation>Everything in this project is made up: prompts, models, raters and ratings.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Project: %1</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Input: %1</translation>
    </message>
    <message>
        <source>Exports: %1</source>
        <translation>Exports: %1</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1: %2 rows</translation>
    </message>
    <message>
        <source>Left out, %1: %2</source>
        <translation>Left out, %1: %2</translation>
    </message>
    <message>
        <source>Write ratings, labels and scores for others</source>
        <translation>Write ratings, labels and scores for others</translation>
    </message>
    <message>
        <source>Format; --list names them</source>
        <translation>Format; --list names them</translation>
    </message>
    <message>
        <source>CRITERION=RULE: majority for choices; mean, median, trimmed for scales</source>
        <translation>CRITERION=RULE: majority for choices; mean, median, trimmed for scales</translation>
    </message>
    <message>
        <source>Least number of raters for a label</source>
        <translation>Least number of raters for a label</translation>
    </message>
    <message>
        <source>Names of models instead of codes</source>
        <translation>Names of models instead of codes</translation>
    </message>
    <message>
        <source>Names of people instead of codes</source>
        <translation>Names of people instead of codes</translation>
    </message>
    <message>
        <source>CSV that spreadsheets open safely</source>
        <translation>CSV that spreadsheets open safely</translation>
    </message>
    <message>
        <source>Name the formats</source>
        <translation>Name the formats</translation>
    </message>
    <message>
        <source>... and %1 more errors</source>
        <translation>... and %1 more errors</translation>
    </message>
    <message>
        <source>(%1 times)</source>
        <translation>(%1 times)</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message>
        <source>%1 records: %2 prompts, %3 models and %4 responses are new; %5 were known; %6 were skipped.</source>
        <translation>%1 records: %2 prompts, %3 models and %4 responses are new; %5 were known; %6 were skipped.</translation>
    </message>
    <message>
        <source>Take in prompts and responses</source>
        <translation>Take in prompts and responses</translation>
    </message>
    <message>
        <source>What the records are: auto, responses, prompts, comparison, poison, dialog, ratings, mc-items, mc-run</source>
        <translation>What the records are: auto, responses, prompts, comparison, poison, dialog, ratings, mc-items, mc-run</translation>
    </message>
    <message>
        <source>Model of records that name none (POSITIVE,NEGATIVE for comparisons)</source>
        <translation>Model of records that name none (POSITIVE,NEGATIVE for comparisons)</translation>
    </message>
    <message>
        <source>Domain of records that name none</source>
        <translation>Domain of records that name none</translation>
    </message>
    <message>
        <source>Encoding, for example gb18030</source>
        <translation>Encoding, for example gb18030</translation>
    </message>
    <message>
        <source>FIELD=COLUMN where names differ</source>
        <translation>FIELD=COLUMN where names differ</translation>
    </message>
    <message>
        <source>Take the good records although others are bad</source>
        <translation>Take the good records although others are bad</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>not defined</translation>
    </message>
    <message>
        <source>%1 pairs, %2 items: %3</source>
        <translation>%1 pairs, %2 items: %3</translation>
    </message>
    <message>
        <source>Score a model&apos;s answers to multi-choice items</source>
        <translation>Score a model&apos;s answers to multi-choice items</translation>
    </message>
    <message>
        <source>JSON lines with label and response</source>
        <translation>JSON lines with label and response</translation>
    </message>
    <message>
        <source>CSV to write: row, label, pred</source>
        <translation>CSV to write: row, label, pred</translation>
    </message>
    <message>
        <source>Make items in both orders from pairs of replies</source>
        <translation>Make items in both orders from pairs of replies</translation>
    </message>
    <message>
        <source>JSON lines with question, pos_resp, neg_resp</source>
        <translation>JSON lines with question, pos_resp, neg_resp</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>File to write</translation>
    </message>
    <message>
        <source>Project made: %1 (scheme %2)</source>
        <translation>Project made: %1 (scheme %2)</translation>
    </message>
    <message>
        <source>Make an empty project</source>
        <translation>Make an empty project</translation>
    </message>
    <message>
        <source>Project file to make</source>
        <translation>Project file to make</translation>
    </message>
    <message>
        <source>Scheme or scheme file; schemes:</source>
        <translation>Scheme or scheme file; schemes:</translation>
    </message>
    <message>
        <source>Name of the evaluation</source>
        <translation>Name of the evaluation</translation>
    </message>
    <message>
        <source>%1 items left</source>
        <translation>%1 items left</translation>
    </message>
    <message>
        <source>Show an annotator&apos;s next items, blind</source>
        <translation>Show an annotator&apos;s next items, blind</translation>
    </message>
    <message>
        <source>At most so many items</source>
        <translation>At most so many items</translation>
    </message>
    <message>
        <source>List current ratings, one per item and criterion</source>
        <translation>List current ratings, one per item and criterion</translation>
    </message>
    <message>
        <source>Calibration, imported ratings and hidden repeats too</source>
        <translation>Calibration, imported ratings and hidden repeats too</translation>
    </message>
    <message>
        <source>Round made: %1</source>
        <translation>Round made: %1</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Add and list rounds</source>
        <translation>Add and list rounds</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>Name of the round</translation>
    </message>
    <message>
        <source>Scheme or scheme file</source>
        <translation>Scheme or scheme file</translation>
    </message>
    <message>
        <source>normal or calibration</source>
        <translation>normal or calibration</translation>
    </message>
    <message>
        <source>Scores of the models</source>
        <translation>Scores of the models</translation>
    </message>
    <message>
        <source>%1 prompts, %2 models, %3 responses, %4 items</source>
        <translation>%1 prompts, %2 models, %3 responses, %4 items</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>Cannot rate</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Median s</source>
        <translation>Median s</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Show where the work stands</source>
        <translation>Show where the work stands</translation>
    </message>
    <message>
        <source>Print exactly one JSON document</source>
        <translation>Print exactly one JSON document</translation>
    </message>
    <message>
        <source>No messages and no progress</source>
        <translation>No messages and no progress</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Language of messages</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Example:</translation>
    </message>
    <message>
        <source>Touchstone: expert evaluation of language-model answers</source>
        <translation>Touchstone: expert evaluation of language-model answers</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Value, 95 % interval (prompts resampled %1 times, seed %2), n responses. Rules: %3; at least %4 raters; unsure: %5.</source>
        <translation>Value, 95 % interval (prompts resampled %1 times, seed %2), n responses. Rules: %3; at least %4 raters; unsure: %5.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>SUBCOMMAND</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>REQUIRED</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>Positionals</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>Subcommands</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>Print this help and exit</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>Print the version and exit</translation>
    </message>
    <message>
        <source>The project as it was before: %1</source>
        <translation>The project as it was before: %1</translation>
    </message>
    <message>
        <source>A training file needs stated choices (%1), or take the defaults (%2) with --accept-defaults.</source>
        <translation>A training file needs stated choices (%1), or take the defaults (%2) with --accept-defaults.</translation>
    </message>
    <message>
        <source>Training: a good answer has at least this score</source>
        <translation>Training: a good answer has at least this score</translation>
    </message>
    <message>
        <source>Training: a bad answer has at most this score</source>
        <translation>Training: a bad answer has at most this score</translation>
    </message>
    <message>
        <source>Training: least mean difference of a pair, within the same raters</source>
        <translation>Training: least mean difference of a pair, within the same raters</translation>
    </message>
    <message>
        <source>Training: share of the prompts for a test file, 0 to below 1</source>
        <translation>Training: share of the prompts for a test file, 0 to below 1</translation>
    </message>
    <message>
        <source>Training: take the format&apos;s defaults for what is not stated; --list names them</source>
        <translation>Training: take the format&apos;s defaults for what is not stated; --list names them</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Defaults</translation>
    </message>
    <message>
        <source>%1 multi-choice items and %2 answers to them are new.</source>
        <translation>%1 multi-choice items and %2 answers to them are new.</translation>
    </message>
    <message>
        <source>Profile that reads the answers of a multi-choice run (else by the model&apos;s name)</source>
        <translation>Profile that reads the answers of a multi-choice run (else by the model&apos;s name)</translation>
    </message>
    <message>
        <source>Multi-choice items and runs, without a project or in one</source>
        <translation>Multi-choice items and runs, without a project or in one</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profile</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>No answer needs a hand.</source>
        <translation>No answer needs a hand.</translation>
    </message>
    <message>
        <source>Making items</source>
        <translation>Making items</translation>
    </message>
    <message>
        <source>%1 pairs, %2 items are new.</source>
        <translation>%1 pairs, %2 items are new.</translation>
    </message>
    <message>
        <source>%1 items: %2</source>
        <translation>%1 items: %2</translation>
    </message>
    <message>
        <source>Answers of runs that a person has to read</source>
        <translation>Answers of runs that a person has to read</translation>
    </message>
    <message>
        <source>Only this model</source>
        <translation>Only this model</translation>
    </message>
    <message>
        <source>Those that are settled already, too</source>
        <translation>Those that are settled already, too</translation>
    </message>
    <message>
        <source>Make items of the project&apos;s own pairs, in both orders</source>
        <translation>Make items of the project&apos;s own pairs, in both orders</translation>
    </message>
    <message>
        <source>labels: a safe and an unsafe response; comparison: imported pairs</source>
        <translation>labels: a safe and an unsafe response; comparison: imported pairs</translation>
    </message>
    <message>
        <source>Write the items for a model to answer, without labels</source>
        <translation>Write the items for a model to answer, without labels</translation>
    </message>
    <message>
        <source>Settle labels: JSON lines in, an acknowledgement for each out</source>
        <translation>Settle labels: JSON lines in, an acknowledgement for each out</translation>
    </message>
    <message>
        <source>Labels by the rule alone</source>
        <translation>Labels by the rule alone</translation>
    </message>
    <message>
        <source>%1: kappa to +-%2 from %3 units with two raters, if it is %4</source>
        <translation>%1: kappa to +-%2 from %3 units with two raters, if it is %4</translation>
    </message>
    <message>
        <source>%1: ICC to +-%2 from %3 units with %4 raters, if it is %5</source>
        <translation>%1: ICC to +-%2 from %3 units with %4 raters, if it is %5</translation>
    </message>
    <message>
        <source>%1: share of a model to +-%2 or better, from %3 units</source>
        <translation>%1: share of a model to +-%2 or better, from %3 units</translation>
    </message>
    <message>
        <source>Not linked by shared units, so not comparable: %1</source>
        <translation>Not linked by shared units, so not comparable: %1</translation>
    </message>
    <message>
        <source>All annotators are linked by shared units.</source>
        <translation>All annotators are linked by shared units.</translation>
    </message>
    <message>
        <source>Take back what this annotator has not done, for others; may be repeated</source>
        <translation>Take back what this annotator has not done, for others; may be repeated</translation>
    </message>
    <message>
        <source>Least distance between an item and its repeat; 20 where not named</source>
        <translation>Least distance between an item and its repeat; 20 where not named</translation>
    </message>
    <message>
        <source>Calibration round: hand out what this annotator has rated; these ratings are the gold answers</source>
        <translation>Calibration round: hand out what this annotator has rated; these ratings are the gold answers</translation>
    </message>
    <message>
        <source>Files: JSONL, JSON, CSV, TSV, XLSX</source>
        <translation>Files: JSONL, JSON, CSV, TSV, XLSX</translation>
    </message>
    <message>
        <source>Sheet of a workbook (else the first one whose header has what is needed)</source>
        <translation>Sheet of a workbook (else the first one whose header has what is needed)</translation>
    </message>
    <message>
        <source>Data set: ids of the training formats it holds; all if not stated</source>
        <translation>Data set: ids of the training formats it holds; all if not stated</translation>
    </message>
    <message>
        <source>Packages that went out: %1</source>
        <translation>Packages that went out: %1</translation>
    </message>
    <message>
        <source>Working files of the annotators: %1</source>
        <translation>Working files of the annotators: %1</translation>
    </message>
    <message>
        <source>Return files that came back: %1</source>
        <translation>Return files that came back: %1</translation>
    </message>
    <message>
        <source>Do the whole job on the bundled sample: import, assign, pack, rate, hand back, merge, score, export</source>
        <translation>Do the whole job on the bundled sample: import, assign, pack, rate, hand back, merge, score, export</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>Handing back</translation>
    </message>
    <message>
        <source>%1: %2 of %3 items done</source>
        <translation>%1: %2 of %3 items done</translation>
    </message>
    <message>
        <source>Write the return file of a working file; may be repeated</source>
        <translation>Write the return file of a working file; may be repeated</translation>
    </message>
    <message>
        <source>Working file</source>
        <translation>Working file</translation>
    </message>
    <message>
        <source>Return file to write</source>
        <translation>Return file to write</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Forks</source>
        <translation>Forks</translation>
    </message>
    <message>
        <source>%1 (older)</source>
        <translation>%1 (older)</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>Dry run: nothing was changed.</translation>
    </message>
    <message>
        <source>The project from before: %1</source>
        <translation>The project from before: %1</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Merging</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase</source>
        <translation>File whose first line is the passphrase</translation>
    </message>
    <message>
        <source>%1: %2 items, of them %3 hidden repeats</source>
        <translation>%1: %2 items, of them %3 hidden repeats</translation>
    </message>
    <message>
        <source>%1 texts in it name a model; look at them before you send the file:</source>
        <translation>%1 texts in it name a model; look at them before you send the file:</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packing</translation>
    </message>
    <message>
        <source>Write a blind work package for one annotator</source>
        <translation>Write a blind work package for one annotator</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase that seals the package</source>
        <translation>File whose first line is the passphrase that seals the package</translation>
    </message>
    <message>
        <source>Day it is due, YYYY-MM-DD</source>
        <translation>Day it is due, YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Markdown file with guidelines for the annotator</source>
        <translation>Markdown file with guidelines for the annotator</translation>
    </message>
    <message>
        <source>One line that the annotator agrees to</source>
        <translation>One line that the annotator agrees to</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Unpacking</translation>
    </message>
    <message>
        <source>%1: work of %2 for %3</source>
        <translation>%1: work of %2 for %3</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>Due on %1</translation>
    </message>
    <message>
        <source>Make the working file of a package</source>
        <translation>Make the working file of a package</translation>
    </message>
    <message>
        <source>Work package</source>
        <translation>Work package</translation>
    </message>
    <message>
        <source>Working file to make</source>
        <translation>Working file to make</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>%1 ratings are new.</source>
        <translation>%1 ratings are new.</translation>
    </message>
    <message>
        <source>List the raters&apos; own answers instead, with the events to name in lines</source>
        <translation>List the raters&apos; own answers instead, with the events to name in lines</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Snapshot %1: %2</source>
        <translation>Snapshot %1: %2</translation>
    </message>
    <message>
        <source>Interim: %1 of %2 items are rated.</source>
        <translation>Interim: %1 of %2 items are rated.</translation>
    </message>
    <message>
        <source>Give the present state a name that exports and reports quote</source>
        <translation>Give the present state a name that exports and reports quote</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Name of the snapshot</translation>
    </message>
    <message>
        <source>List the snapshots</source>
        <translation>List the snapshots</translation>
    </message>
    <message>
        <source>The present state is no snapshot: the report quotes its hash. See the command snapshot.</source>
        <translation>The present state is no snapshot: the report quotes its hash. See the command snapshot.</translation>
    </message>
    <message>
        <source>Write the report as HTML and PDF, in both languages or in that of --lang</source>
        <translation>Write the report as HTML and PDF, in both languages or in that of --lang</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the person; it leaves the project only in exports with --names</source>
        <translation>Name of the person; it leaves the project only in exports with --names</translation>
    </message>
    <message>
        <source>package (for the application), xlsx (a rating sheet for Excel) or prompts (a package in which prompts are written)</source>
        <translation>package (for the application), xlsx (a rating sheet for Excel) or prompts (a package in which prompts are written)</translation>
    </message>
    <message>
        <source>Prompts wanted, with --as prompts</source>
        <translation>Prompts wanted, with --as prompts</translation>
    </message>
    <message>
        <source>Only prompts of this domain (its code); may be repeated</source>
        <translation>Only prompts of this domain (its code); may be repeated</translation>
    </message>
    <message>
        <source>Models have codes. --names writes their names, which is logged.</source>
        <translation>Models have codes. --names writes their names, which is logged.</translation>
    </message>
    <message>
        <source>Names of models instead of codes; logged as unblinding</source>
        <translation>Names of models instead of codes; logged as unblinding</translation>
    </message>
    <message>
        <source>Codes also where the lead may know the models from the beginning</source>
        <translation>Codes also where the lead may know the models from the beginning</translation>
    </message>
    <message>
        <source>Taken back from %1: %2 removed, %3 begun and open to others too, %4 done and kept. What still comes back counts.</source>
        <translation>Taken back from %1: %2 removed, %3 begun and open to others too, %4 done and kept. What still comes back counts.</translation>
    </message>
    <message>
        <source>%1: other answers to the same rows came in too, and no number of the correction says which are the later ones: %2. Write 1 there in the corrected sheet (2 the next time) and merge it again.</source>
        <translation>%1: other answers to the same rows came in too, and no number of the correction says which are the later ones: %2. Write 1 there in the corrected sheet (2 the next time) and merge it again.</translation>
    </message>
    <message>
        <source>%1: rows that lack a required answer and were left out: %2</source>
        <translation>%1: rows that lack a required answer and were left out: %2</translation>
    </message>
    <message>
        <source>Take return files, working files and filled rating sheets in</source>
        <translation>Take return files, working files and filled rating sheets in</translation>
    </message>
    <message>
        <source>Return files, working files and filled rating sheets</source>
        <translation>Return files, working files and filled rating sheets</translation>
    </message>
    <message>
        <source>%1: asks for prompts</source>
        <translation>%1: asks for prompts</translation>
    </message>
    <message>
        <source>It was due on %1, which is over.</source>
        <translation>It was due on %1, which is over.</translation>
    </message>
    <message>
        <source>%1: this package was worked on in several copies. All of it counts; where both have an answer to one item, the one that was changed more often holds, else one of the two.</source>
        <translation>%1: this package was worked on in several copies. All of it counts; where both have an answer to one item, the one that was changed more often holds, else one of the two.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The text is damaged here, or it is in another encoding.</source>
        <translation>The text is damaged here, or it is in another encoding.</translation>
    </message>
    <message>
        <source>The text is not in UTF-8.</source>
        <translation>The text is not in UTF-8.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a record.</source>
        <translation>The file ends in the middle of a record.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>This is not valid JSON.</translation>
    </message>
    <message>
        <source>A field occurs twice in one record.</source>
        <translation>A field occurs twice in one record.</translation>
    </message>
    <message>
        <source>A record has more than 1,000 fields.</source>
        <translation>A record has more than 1,000 fields.</translation>
    </message>
    <message>
        <source>A record is nested deeper than 64 levels.</source>
        <translation>A record is nested deeper than 64 levels.</translation>
    </message>
    <message>
        <source>The record is not built as it was expected.</source>
        <translation>The record is not built as it was expected.</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>The file holds no records.</translation>
    </message>
    <message>
        <source>A value is of the wrong kind, such as a number where text belongs.</source>
        <translation>A value is of the wrong kind, such as a number where text belongs.</translation>
    </message>
    <message>
        <source>A field that is needed is missing.</source>
        <translation>A field that is needed is missing.</translation>
    </message>
    <message>
        <source>An id is empty or too long.</source>
        <translation>An id is empty or too long.</translation>
    </message>
    <message>
        <source>The same id occurs again with other content.</source>
        <translation>The same id occurs again with other content.</translation>
    </message>
    <message>
        <source>The text holds a null character.</source>
        <translation>The text holds a null character.</translation>
    </message>
    <message>
        <source>The first row does not name the columns.</source>
        <translation>The first row does not name the columns.</translation>
    </message>
    <message>
        <source>The row has more or fewer cells than the first row.</source>
        <translation>The row has more or fewer cells than the first row.</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark.</source>
        <translation>Text follows a closing quotation mark.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>A quotation mark is never closed.</translation>
    </message>
    <message>
        <source>A value is too large.</source>
        <translation>A value is too large.</translation>
    </message>
    <message>
        <source>The project holds something else under the same name.</source>
        <translation>The project holds something else under the same name.</translation>
    </message>
    <message>
        <source>The text was converted to UTF-8.</source>
        <translation>The text was converted to UTF-8.</translation>
    </message>
    <message>
        <source>The content is of another kind than the file&apos;s name says.</source>
        <translation>The content is of another kind than the file&apos;s name says.</translation>
    </message>
    <message>
        <source>The columns are separated by another character than expected.</source>
        <translation>The columns are separated by another character than expected.</translation>
    </message>
    <message>
        <source>A byte order mark stands inside the file.</source>
        <translation>A byte order mark stands inside the file.</translation>
    </message>
    <message>
        <source>The file mixes different line ends.</source>
        <translation>The file mixes different line ends.</translation>
    </message>
    <message>
        <source>A column has no name.</source>
        <translation>A column has no name.</translation>
    </message>
    <message>
        <source>A column was recognised although its name is written differently.</source>
        <translation>A column was recognised although its name is written differently.</translation>
    </message>
    <message>
        <source>A quotation mark inside a cell was kept.</source>
        <translation>A quotation mark inside a cell was kept.</translation>
    </message>
    <message>
        <source>A record occurs twice and was kept once.</source>
        <translation>A record occurs twice and was kept once.</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>A prompt is empty.</translation>
    </message>
    <message>
        <source>An answer is empty.</source>
        <translation>An answer is empty.</translation>
    </message>
    <message>
        <source>The text holds characters that turn the direction of writing.</source>
        <translation>The text holds characters that turn the direction of writing.</translation>
    </message>
    <message>
        <source>The text holds invisible characters.</source>
        <translation>The text holds invisible characters.</translation>
    </message>
    <message>
        <source>The text holds control characters.</source>
        <translation>The text holds control characters.</translation>
    </message>
    <message>
        <source>Very many marks are stacked on one character.</source>
        <translation>Very many marks are stacked on one character.</translation>
    </message>
    <message>
        <source>The text holds codes that stand for no character.</source>
        <translation>The text holds codes that stand for no character.</translation>
    </message>
    <message>
        <source>The text was damaged before: it holds replacement characters.</source>
        <translation>The text was damaged before: it holds replacement characters.</translation>
    </message>
    <message>
        <source>Half a character was replaced.</source>
        <translation>Half a character was replaced.</translation>
    </message>
    <message>
        <source>The text looks garbled, as if it had been converted twice.</source>
        <translation>The text looks garbled, as if it had been converted twice.</translation>
    </message>
    <message>
        <source>The ids look as if a spreadsheet had changed them.</source>
        <translation>The ids look as if a spreadsheet had changed them.</translation>
    </message>
    <message>
        <source>A spreadsheet may have cut this cell.</source>
        <translation>A spreadsheet may have cut this cell.</translation>
    </message>
    <message>
        <source>Two different ids look the same.</source>
        <translation>Two different ids look the same.</translation>
    </message>
    <message>
        <source>A field names the model; annotators will not see it.</source>
        <translation>A field names the model; annotators will not see it.</translation>
    </message>
    <message>
        <source>An answer names the model that wrote it.</source>
        <translation>An answer names the model that wrote it.</translation>
    </message>
    <message>
        <source>The project has this prompt with another text, which was kept.</source>
        <translation>The project has this prompt with another text, which was kept.</translation>
    </message>
    <message>
        <source>The item is not assigned to this annotator.</source>
        <translation>The item is not assigned to this annotator.</translation>
    </message>
    <message>
        <source>The rating does not fit the question.</source>
        <translation>The rating does not fit the question.</translation>
    </message>
    <message>
        <source>A question that must be answered is still open.</source>
        <translation>A question that must be answered is still open.</translation>
    </message>
    <message>
        <source>The scheme has no such question.</source>
        <translation>The scheme has no such question.</translation>
    </message>
    <message>
        <source>Another window is rating as this annotator.</source>
        <translation>Another window is rating as this annotator.</translation>
    </message>
    <message>
        <source>There is no such scheme.</source>
        <translation>There is no such scheme.</translation>
    </message>
    <message>
        <source>There is no such round.</source>
        <translation>There is no such round.</translation>
    </message>
    <message>
        <source>There is no such annotator.</source>
        <translation>There is no such annotator.</translation>
    </message>
    <message>
        <source>There is no such format.</source>
        <translation>There is no such format.</translation>
    </message>
    <message>
        <source>The rule does not fit the question.</source>
        <translation>The rule does not fit the question.</translation>
    </message>
    <message>
        <source>The scheme cannot be used.</source>
        <translation>The scheme cannot be used.</translation>
    </message>
    <message>
        <source>These choices do not go together.</source>
        <translation>These choices do not go together.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>There is something of this name already.</translation>
    </message>
    <message>
        <source>This file is not a Touchstone project.</source>
        <translation>This file is not a Touchstone project.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of the program.</source>
        <translation>The project was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>The file is damaged.</translation>
    </message>
    <message>
        <source>Another program is using the project at the moment.</source>
        <translation>Another program is using the project at the moment.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>The file could not be read or written.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>The file may be read but not changed.</source>
        <translation>The file may be read but not changed.</translation>
    </message>
    <message>
        <source>The project file was moved or replaced; nothing more is written to it.</source>
        <translation>The project file was moved or replaced; nothing more is written to it.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Something went wrong inside the program.</translation>
    </message>
    <message>
        <source>Choose the file&apos;s encoding; for Chinese files it is often GB18030.</source>
        <translation>Choose the file&apos;s encoding; for Chinese files it is often GB18030.</translation>
    </message>
    <message>
        <source>Copy or download the file again; its end is missing.</source>
        <translation>Copy or download the file again; its end is missing.</translation>
    </message>
    <message>
        <source>Correct this line in the file, or leave bad rows out.</source>
        <translation>Correct this line in the file, or leave bad rows out.</translation>
    </message>
    <message>
        <source>Choose what the file holds, or compare its columns with the examples in the help.</source>
        <translation>Choose what the file holds, or compare its columns with the examples in the help.</translation>
    </message>
    <message>
        <source>Look at the text; if it cannot be read, export it anew at its source.</source>
        <translation>Look at the text; if it cannot be read, export it anew at its source.</translation>
    </message>
    <message>
        <source>Use the file from before it was opened in a spreadsheet.</source>
        <translation>Use the file from before it was opened in a spreadsheet.</translation>
    </message>
    <message>
        <source>Annotators can tell from it who answered.</source>
        <translation>Annotators can tell from it who answered.</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>Close the other window first.</translation>
    </message>
    <message>
        <source>Choose another name; nothing was overwritten.</source>
        <translation>Choose another name; nothing was overwritten.</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>It may have been moved, renamed or deleted.</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Install the newer version to open it.</translation>
    </message>
    <message>
        <source>Keep the file and restore the project from a backup.</source>
        <translation>Keep the file and restore the project from a backup.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Wait a moment and try again.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may use the folder.</source>
        <translation>Check that the disk is connected and that you may use the folder.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Free some space and try again.</translation>
    </message>
    <message>
        <source>Make a copy in a folder where you may write.</source>
        <translation>Make a copy in a folder where you may write.</translation>
    </message>
    <message>
        <source>Close the project and open it at its new place.</source>
        <translation>Close the project and open it at its new place.</translation>
    </message>
    <message>
        <source>Your data is safe; close the project and open it again.</source>
        <translation>Your data is safe; close the project and open it again.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The ratings or the labels of this answer changed after they were read. Nothing was written.</source>
        <translation>The ratings or the labels of this answer changed after they were read. Nothing was written.</translation>
    </message>
    <message>
        <source>The project has no such answer or question.</source>
        <translation>The project has no such answer or question.</translation>
    </message>
    <message>
        <source>This annotator has nothing left to do in this round.</source>
        <translation>This annotator has nothing left to do in this round.</translation>
    </message>
    <message>
        <source>The file is sealed. The passphrase is missing or wrong.</source>
        <translation>The file is sealed. The passphrase is missing or wrong.</translation>
    </message>
    <message>
        <source>The signature of the file does not fit: it was changed, or it does not come from this package.</source>
        <translation>The signature of the file does not fit: it was changed, or it does not come from this package.</translation>
    </message>
    <message>
        <source>The file was changed or damaged after it was written.</source>
        <translation>The file was changed or damaged after it was written.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program.</source>
        <translation>The file was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>The file belongs to a package that this project has not given out.</source>
        <translation>The file belongs to a package that this project has not given out.</translation>
    </message>
    <message>
        <source>The file holds an entry that does not belong into it.</source>
        <translation>The file holds an entry that does not belong into it.</translation>
    </message>
    <message>
        <source>This is no working file: it was not made from a work package.</source>
        <translation>This is no working file: it was not made from a work package.</translation>
    </message>
    <message>
        <source>This is an expert&apos;s working file, not a project.</source>
        <translation>This is an expert&apos;s working file, not a project.</translation>
    </message>
    <message>
        <source>Ask the person who sent the file for it.</source>
        <translation>Ask the person who sent the file for it.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in. Ask for the file to be sent again.</source>
        <translation>Nothing of it was taken in. Ask for the file to be sent again.</translation>
    </message>
    <message>
        <source>Open the project from which the package was sent.</source>
        <translation>Open the project from which the package was sent.</translation>
    </message>
    <message>
        <source>This is not a file that can be imported.</source>
        <translation>This is not a file that can be imported.</translation>
    </message>
    <message>
        <source>The file does not tell drafts from answers; all came in as answers.</source>
        <translation>The file does not tell drafts from answers; all came in as answers.</translation>
    </message>
    <message>
        <source>This is no finished rating of a criterion of the project; it was left out.</source>
        <translation>This is no finished rating of a criterion of the project; it was left out.</translation>
    </message>
    <message>
        <source>Save it as JSONL, JSON, CSV, TSV or XLSX.</source>
        <translation>Save it as JSONL, JSON, CSV, TSV or XLSX.</translation>
    </message>
    <message>
        <source>This is no work package.</source>
        <translation>This is no work package.</translation>
    </message>
    <message>
        <source>This is no return file, working file or rating sheet.</source>
        <translation>This is no return file, working file or rating sheet.</translation>
    </message>
    <message>
        <source>This is a work package as it was given out, not what comes back from it.</source>
        <translation>This is a work package as it was given out, not what comes back from it.</translation>
    </message>
    <message>
        <source>Open the file that the project&apos;s lead sent you; its name ends in .tswork.</source>
        <translation>Open the file that the project&apos;s lead sent you; its name ends in .tswork.</translation>
    </message>
    <message>
        <source>Ask the annotator for the file that “Hand back” wrote; its name ends in .tsreturn.</source>
        <translation>Ask the annotator for the file that “Hand back” wrote; its name ends in .tsreturn.</translation>
    </message>
    <message>
        <source>Ask the annotator to choose “Hand back” and to send the file that it writes.</source>
        <translation>Ask the annotator to choose “Hand back” and to send the file that it writes.</translation>
    </message>
    <message>
        <source>The project is confidential: its packages go out sealed.</source>
        <translation>The project is confidential: its packages go out sealed.</translation>
    </message>
    <message>
        <source>Write a passphrase, and tell it to the annotator by another way than the package.</source>
        <translation>Write a passphrase, and tell it to the annotator by another way than the package.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The bytes are not valid UTF-8.</source>
        <translation>The bytes are not valid UTF-8.</translation>
    </message>
    <message>
        <source>The encoding is not UTF-8; name it with --encoding.</source>
        <translation>The encoding is not UTF-8; name it with --encoding.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a record.</source>
        <translation>The file ends in the middle of a record.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>This is not valid JSON.</translation>
    </message>
    <message>
        <source>A key occurs twice in one record.</source>
        <translation>A key occurs twice in one record.</translation>
    </message>
    <message>
        <source>A record has more than 1,000 keys.</source>
        <translation>A record has more than 1,000 keys.</translation>
    </message>
    <message>
        <source>The nesting is deeper than 64 levels.</source>
        <translation>The nesting is deeper than 64 levels.</translation>
    </message>
    <message>
        <source>The file does not have the form that was expected.</source>
        <translation>The file does not have the form that was expected.</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>The file holds no records.</translation>
    </message>
    <message>
        <source>A value is of the wrong type.</source>
        <translation>A value is of the wrong type.</translation>
    </message>
    <message>
        <source>A required field is missing.</source>
        <translation>A required field is missing.</translation>
    </message>
    <message>
        <source>An id is empty or longer than 1,024 bytes.</source>
        <translation>An id is empty or longer than 1,024 bytes.</translation>
    </message>
    <message>
        <source>The same id occurs with other content.</source>
        <translation>The same id occurs with other content.</translation>
    </message>
    <message>
        <source>The text holds a NUL byte.</source>
        <translation>The text holds a NUL byte.</translation>
    </message>
    <message>
        <source>The first row is no usable header.</source>
        <translation>The first row is no usable header.</translation>
    </message>
    <message>
        <source>The row does not have as many cells as the header.</source>
        <translation>The row does not have as many cells as the header.</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark.</source>
        <translation>Text follows a closing quotation mark.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>A quotation mark is never closed.</translation>
    </message>
    <message>
        <source>A value is larger than the limit.</source>
        <translation>A value is larger than the limit.</translation>
    </message>
    <message>
        <source>The project holds something else under the same name.</source>
        <translation>The project holds something else under the same name.</translation>
    </message>
    <message>
        <source>Decoded from an encoding other than UTF-8.</source>
        <translation>Decoded from an encoding other than UTF-8.</translation>
    </message>
    <message>
        <source>The content is not what the file&apos;s name says.</source>
        <translation>The content is not what the file&apos;s name says.</translation>
    </message>
    <message>
        <source>The columns are separated by another character.</source>
        <translation>The columns are separated by another character.</translation>
    </message>
    <message>
        <source>A byte order mark stands inside the file.</source>
        <translation>A byte order mark stands inside the file.</translation>
    </message>
    <message>
        <source>The line ends are mixed.</source>
        <translation>The line ends are mixed.</translation>
    </message>
    <message>
        <source>A column has no name.</source>
        <translation>A column has no name.</translation>
    </message>
    <message>
        <source>A column was matched by its name without case and blanks.</source>
        <translation>A column was matched by its name without case and blanks.</translation>
    </message>
    <message>
        <source>A quotation mark inside a cell was kept.</source>
        <translation>A quotation mark inside a cell was kept.</translation>
    </message>
    <message>
        <source>A record occurs twice and was kept once.</source>
        <translation>A record occurs twice and was kept once.</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>A prompt is empty.</translation>
    </message>
    <message>
        <source>A response is empty.</source>
        <translation>A response is empty.</translation>
    </message>
    <message>
        <source>The text holds characters that change the direction of writing.</source>
        <translation>The text holds characters that change the direction of writing.</translation>
    </message>
    <message>
        <source>The text holds invisible characters.</source>
        <translation>The text holds invisible characters.</translation>
    </message>
    <message>
        <source>The text holds control characters.</source>
        <translation>The text holds control characters.</translation>
    </message>
    <message>
        <source>Many marks are stacked on one character.</source>
        <translation>Many marks are stacked on one character.</translation>
    </message>
    <message>
        <source>The text holds code points that are no characters.</source>
        <translation>The text holds code points that are no characters.</translation>
    </message>
    <message>
        <source>The text was damaged earlier (replacement characters).</source>
        <translation>The text was damaged earlier (replacement characters).</translation>
    </message>
    <message>
        <source>Half a character was replaced.</source>
        <translation>Half a character was replaced.</translation>
    </message>
    <message>
        <source>The text looks as if it had been decoded twice.</source>
        <translation>The text looks as if it had been decoded twice.</translation>
    </message>
    <message>
        <source>The ids look as if a spreadsheet had changed them.</source>
        <translation>The ids look as if a spreadsheet had changed them.</translation>
    </message>
    <message>
        <source>A cell may have been cut by a spreadsheet.</source>
        <translation>A cell may have been cut by a spreadsheet.</translation>
    </message>
    <message>
        <source>Two ids look the same.</source>
        <translation>Two ids look the same.</translation>
    </message>
    <message>
        <source>A field names the model; raters will not see it.</source>
        <translation>A field names the model; raters will not see it.</translation>
    </message>
    <message>
        <source>An answer names its own model.</source>
        <translation>An answer names its own model.</translation>
    </message>
    <message>
        <source>A prompt is known with another text, which was kept; the response came in.</source>
        <translation>A prompt is known with another text, which was kept; the response came in.</translation>
    </message>
    <message>
        <source>The item is not assigned to this annotator.</source>
        <translation>The item is not assigned to this annotator.</translation>
    </message>
    <message>
        <source>The answer does not fit the question.</source>
        <translation>The answer does not fit the question.</translation>
    </message>
    <message>
        <source>A required answer is missing.</source>
        <translation>A required answer is missing.</translation>
    </message>
    <message>
        <source>The scheme has no such criterion.</source>
        <translation>The scheme has no such criterion.</translation>
    </message>
    <message>
        <source>Another process is rating as this annotator.</source>
        <translation>Another process is rating as this annotator.</translation>
    </message>
    <message>
        <source>There is no such scheme.</source>
        <translation>There is no such scheme.</translation>
    </message>
    <message>
        <source>There is no such round.</source>
        <translation>There is no such round.</translation>
    </message>
    <message>
        <source>There is no such annotator.</source>
        <translation>There is no such annotator.</translation>
    </message>
    <message>
        <source>There is no such format; `export --list` names them.</source>
        <translation>There is no such format; `export --list` names them.</translation>
    </message>
    <message>
        <source>The rule does not fit the criterion.</source>
        <translation>The rule does not fit the criterion.</translation>
    </message>
    <message>
        <source>The scheme cannot be used.</source>
        <translation>The scheme cannot be used.</translation>
    </message>
    <message>
        <source>The command cannot be understood.</source>
        <translation>The command cannot be understood.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>There is something of this name already.</translation>
    </message>
    <message>
        <source>This file is no Touchstone project.</source>
        <translation>This file is no Touchstone project.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of the program.</source>
        <translation>The project was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>The file is damaged.</translation>
    </message>
    <message>
        <source>The project is in use by another process.</source>
        <translation>The project is in use by another process.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>The file could not be read or written.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>The file may only be read.</source>
        <translation>The file may only be read.</translation>
    </message>
    <message>
        <source>The project file was moved or replaced; nothing more is written.</source>
        <translation>The project file was moved or replaced; nothing more is written.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Something went wrong inside the program.</translation>
    </message>
    <message>
        <source>The ratings or the labels changed after they were read; nothing was written.</source>
        <translation>The ratings or the labels changed after they were read; nothing was written.</translation>
    </message>
    <message>
        <source>The project has no such response or prompt.</source>
        <translation>The project has no such response or prompt.</translation>
    </message>
    <message>
        <source>There is nothing left to give out to this annotator.</source>
        <translation>There is nothing left to give out to this annotator.</translation>
    </message>
    <message>
        <source>The file is sealed: a passphrase is needed, or the one given is wrong.</source>
        <translation>The file is sealed: a passphrase is needed, or the one given is wrong.</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed, or it was made with another key.</source>
        <translation>The signature does not fit: the file was changed, or it was made with another key.</translation>
    </message>
    <message>
        <source>The file was changed or damaged after it was written.</source>
        <translation>The file was changed or damaged after it was written.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program.</source>
        <translation>The file was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>The project has not given out this package.</source>
        <translation>The project has not given out this package.</translation>
    </message>
    <message>
        <source>The file holds an entry that does not belong into it.</source>
        <translation>The file holds an entry that does not belong into it.</translation>
    </message>
    <message>
        <source>This project is no working file of a package.</source>
        <translation>This project is no working file of a package.</translation>
    </message>
    <message>
        <source>This is an expert&apos;s working file, not a lead&apos;s project.</source>
        <translation>This is an expert&apos;s working file, not a lead&apos;s project.</translation>
    </message>
    <message>
        <source>This is not a file of the expected kind.</source>
        <translation>This is not a file of the expected kind.</translation>
    </message>
    <message>
        <source>This form does not tell drafts from answers; all came in as answers.</source>
        <translation>This form does not tell drafts from answers; all came in as answers.</translation>
    </message>
    <message>
        <source>Left out: no finished rating of a criterion of this project.</source>
        <translation>Left out: no finished rating of a criterion of this project.</translation>
    </message>
    <message>
        <source>This is no work package.</source>
        <translation>This is no work package.</translation>
    </message>
    <message>
        <source>This is no return file, working file or rating sheet.</source>
        <translation>This is no return file, working file or rating sheet.</translation>
    </message>
    <message>
        <source>This is a work package as it was given out, not what comes back from it.</source>
        <translation>This is a work package as it was given out, not what comes back from it.</translation>
    </message>
    <message>
        <source>The project is confidential: its packages are sealed with a passphrase.</source>
        <translation>The project is confidential: its packages are sealed with a passphrase.</translation>
    </message>
</context>
<context>
    <name>ImportNames</name>
    <message>
        <source>Found automatically</source>
        <translation>Found automatically</translation>
    </message>
    <message>
        <source>Answers of models</source>
        <translation>Answers of models</translation>
    </message>
    <message>
        <source>Prompts without answers</source>
        <translation>Prompts without answers</translation>
    </message>
    <message>
        <source>Pairs of a better and a worse answer</source>
        <translation>Pairs of a better and a worse answer</translation>
    </message>
    <message>
        <source>Prompts with experts&apos; answers</source>
        <translation>Prompts with experts&apos; answers</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Existing ratings</source>
        <translation>Existing ratings</translation>
    </message>
    <message>
        <source>Multi-choice items</source>
        <translation>Multi-choice items</translation>
    </message>
    <message>
        <source>Multi-choice items with a model&apos;s answers</source>
        <translation>Multi-choice items with a model&apos;s answers</translation>
    </message>
    <message>
        <source>table with semicolons</source>
        <translation>table with semicolons</translation>
    </message>
    <message>
        <source>table with vertical bars</source>
        <translation>table with vertical bars</translation>
    </message>
    <message>
        <source>Further information</source>
        <translation>Further information</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Id of the prompt</source>
        <translation>Id of the prompt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>Number of the answer</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Expected behaviour</source>
        <translation>Expected behaviour</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Held out</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>Better answer</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>Worse answer</translation>
    </message>
    <message>
        <source>Type of the better answer</source>
        <translation>Type of the better answer</translation>
    </message>
    <message>
        <source>Type of the worse answer</source>
        <translation>Type of the worse answer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>What was rated</source>
        <translation>What was rated</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Answers of a model (its name is the column&apos;s)</source>
        <translation>Answers of a model (its name is the column&apos;s)</translation>
    </message>
    <message>
        <source>Id of the answer</source>
        <translation>Id of the answer</translation>
    </message>
    <message>
        <source>Id at the source</source>
        <translation>Id at the source</translation>
    </message>
    <message>
        <source>Kind of the value</source>
        <translation>Kind of the value</translation>
    </message>
    <message>
        <source>Why it could not be rated</source>
        <translation>Why it could not be rated</translation>
    </message>
    <message>
        <source>Repeat of</source>
        <translation>Repeat of</translation>
    </message>
    <message>
        <source>Time of the rating</source>
        <translation>Time of the rating</translation>
    </message>
    <message>
        <source>Seconds of work</source>
        <translation>Seconds of work</translation>
    </message>
    <message>
        <source>Order as shown</source>
        <translation>Order as shown</translation>
    </message>
</context>
<context>
    <name>SettlementForm</name>
    <message>
        <source>Why do the ratings differ?</source>
        <translation>Why do the ratings differ?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why it is settled so (optional)</source>
        <translation>Why it is settled so (optional)</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>No domain</source>
        <translation>No domain</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>No scenario</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>touchstone::app::Services</name>
    <message>
        <source>Sample (made up)</source>
        <translation>Sample (made up)</translation>
    </message>
    <message>
        <source>The sample cannot be made</source>
        <translation>The sample cannot be made</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ActivityDialog</name>
    <message>
        <source>A day must be written like 2026-12-31.</source>
        <translation>A day must be written like 2026-12-31.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s), the newest first</source>
        <translation>
            <numerusform>%Ln line, the newest first</numerusform>
            <numerusform>%Ln lines, the newest first</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the activity log</source>
        <translation>Save the activity log</translation>
    </message>
    <message>
        <source>Table for spreadsheets (%1)</source>
        <translation>Table for spreadsheets (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) saved.</source>
        <translation>
            <numerusform>%Ln line saved.</numerusform>
            <numerusform>%Ln lines saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>From this day</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>To this day</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>From file</source>
        <translation>From file</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Save as a table…</translation>
    </message>
    <message>
        <source>Save the lines shown as a table</source>
        <translation>Save the lines shown as a table</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ActivityWords</name>
    <message>
        <source>Rated</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Prompt written</source>
        <translation>Prompt written</translation>
    </message>
    <message>
        <source>Rating imported</source>
        <translation>Rating imported</translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>Adjudicated</translation>
    </message>
    <message>
        <source>Checked by hand</source>
        <translation>Checked by hand</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Settings changed</translation>
    </message>
    <message>
        <source>Unblinded</source>
        <translation>Unblinded</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>File imported</translation>
    </message>
    <message>
        <source>Package made</source>
        <translation>Package made</translation>
    </message>
    <message>
        <source>Return taken in</source>
        <translation>Return taken in</translation>
    </message>
    <message>
        <source>Package for writing prompts made</source>
        <translation>Package for writing prompts made</translation>
    </message>
    <message numerus="yes">
        <source>Package made, %Ln item(s)</source>
        <translation>
            <numerusform>Package made, %Ln item</numerusform>
            <numerusform>Package made, %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return taken in, %Ln event(s)</source>
        <translation>
            <numerusform>Return taken in, %Ln event</numerusform>
            <numerusform>Return taken in, %Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Other: %1</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>scheme</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>guidelines</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>rater</source>
        <translation>rater</translation>
    </message>
    <message>
        <source>blindness</source>
        <translation>blindness</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>rule</translation>
    </message>
    <message>
        <source>care</source>
        <translation>care</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>prompt added</source>
        <translation>prompt added</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>held out</translation>
    </message>
    <message>
        <source>%1 · “%2”</source>
        <translation>%1 · “%2”</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>A part of the file cannot be read as it was written.</source>
        <translation>A part of the file cannot be read as it was written.</translation>
    </message>
    <message>
        <source>The file holds something that this program did not put there.</source>
        <translation>The file holds something that this program did not put there.</translation>
    </message>
    <message>
        <source>Something refers to a row that is gone.</source>
        <translation>Something refers to a row that is gone.</translation>
    </message>
    <message>
        <source>A text is not the one that came in: it was changed outside the program, or the disk damaged it.</source>
        <translation>A text is not the one that came in: it was changed outside the program, or the disk damaged it.</translation>
    </message>
    <message>
        <source>The log of what was done is broken: an entry was changed or is missing.</source>
        <translation>The log of what was done is broken: an entry was changed or is missing.</translation>
    </message>
    <message>
        <source>The counts kept beside the ratings do not agree with them.</source>
        <translation>The counts kept beside the ratings do not agree with them.</translation>
    </message>
    <message>
        <source>A rating differs from what its rater sent.</source>
        <translation>A rating differs from what its rater sent.</translation>
    </message>
    <message>
        <source>Something is not as it should be (%1).</source>
        <translation>Something is not as it should be (%1).</translation>
    </message>
    <message>
        <source>Do not work on in this file. Keep it, and make a new project from the newest restore point or backup; then take the return files in again.</source>
        <translation>Do not work on in this file. Keep it, and make a new project from the newest restore point or backup; then take the return files in again.</translation>
    </message>
    <message>
        <source>Do not rate or publish with this text. Make a new project from a restore point; if it is there too, compare the text with the file it came from.</source>
        <translation>Do not rate or publish with this text. Make a new project from a restore point; if it is there too, compare the text with the file it came from.</translation>
    </message>
    <message>
        <source>Figures from this file cannot be defended. Make a new project from a restore point, then take the return files in again: nothing is counted twice.</source>
        <translation>Figures from this file cannot be defended. Make a new project from a restore point, then take the return files in again: nothing is counted twice.</translation>
    </message>
    <message>
        <source>Progress may be shown wrong; ratings and scores are not touched. Make a new project from a restore point and report this.</source>
        <translation>Progress may be shown wrong; ratings and scores are not touched. Make a new project from a restore point and report this.</translation>
    </message>
    <message>
        <source>Take the rater&apos;s return file in again into a project made from a restore point.</source>
        <translation>Take the rater&apos;s return file in again into a project made from a restore point.</translation>
    </message>
    <message>
        <source>Keep the file and make a new project from a restore point.</source>
        <translation>Keep the file and make a new project from a restore point.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>trimmed mean</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>majority</translation>
    </message>
    <message>
        <source>raters do not know the models</source>
        <translation>raters do not know the models</translation>
    </message>
    <message>
        <source>nobody knows the models</source>
        <translation>nobody knows the models</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AdjudicatePage</name>
    <message>
        <source>This was settled on other ratings: some came in or changed since. Look again, then settle it anew or take it back.</source>
        <translation>This was settled on other ratings: some came in or changed since. Look again, then settle it anew or take it back.</translation>
    </message>
    <message>
        <source>Set the label that holds, say why the ratings differ, and press Enter. Ratings themselves are never changed.</source>
        <translation>Set the label that holds, say why the ratings differ, and press Enter. Ratings themselves are never changed.</translation>
    </message>
    <message>
        <source>The ratings or the labels of this answer changed while it was open. What you see is the present state; what you had begun is kept.</source>
        <translation>The ratings or the labels of this answer changed while it was open. What you see is the present state; what you had begun is kept.</translation>
    </message>
    <message>
        <source>This was the last open answer of this list.</source>
        <translation>This was the last open answer of this list.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>This cannot be undone: it was settled anew elsewhere since.</source>
        <translation>This cannot be undone: it was settled anew elsewhere since.</translation>
    </message>
    <message>
        <source>Not saved: the ratings or the labels of this answer changed while it was open. What you see is the present state; look at it and press Enter again.</source>
        <translation>Not saved: the ratings or the labels of this answer changed while it was open. What you see is the present state; look at it and press Enter again.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>%1 of %2 settled</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them %n safety flip(s)</source>
        <translation>
            <numerusform>of them %n safety flip</numerusform>
            <numerusform>of them %n safety flips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at again</source>
        <translation>
            <numerusform>%n to look at again</numerusform>
            <numerusform>%n to look at again</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle anew</source>
        <translation>Settle anew</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>No work has been given out yet: assign the responses to annotators.</source>
        <translation>No work has been given out yet: assign the responses to annotators.</translation>
    </message>
    <message>
        <source>Where two or more have rated an answer and differ on a question that has to be answered, it appears here.</source>
        <translation>Where two or more have rated an answer and differ on a question that has to be answered, it appears here.</translation>
    </message>
    <message>
        <source>Disputed answers are being looked for.</source>
        <translation>Disputed answers are being looked for.</translation>
    </message>
    <message>
        <source>The disputed answers cannot be read.</source>
        <translation>The disputed answers cannot be read.</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>Everything is settled.</translation>
    </message>
    <message>
        <source>Nothing is in dispute.</source>
        <translation>Nothing is in dispute.</translation>
    </message>
    <message>
        <source>&quot;Settled&quot; in the list shows what was decided.</source>
        <translation>&quot;Settled&quot; in the list shows what was decided.</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>Adjudicate</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Show or hide the list (I)</source>
        <translation>Show or hide the list (I)</translation>
    </message>
    <message>
        <source>Settled of the disputed answers</source>
        <translation>Settled of the disputed answers</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Read the disputed answers again</source>
        <translation>Read the disputed answers again</translation>
    </message>
    <message>
        <source>Read the disputed answers again (F5)</source>
        <translation>Read the disputed answers again (F5)</translation>
    </message>
    <message>
        <source>Answer before</source>
        <translation>Answer before</translation>
    </message>
    <message>
        <source>Answer before, as listed (Alt+Left)</source>
        <translation>Answer before, as listed (Alt+Left)</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>Next answer</translation>
    </message>
    <message>
        <source>Next answer, without settling this one (Alt+Right)</source>
        <translation>Next answer, without settling this one (Alt+Right)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo what was settled or taken back last (Ctrl+Z)</source>
        <translation>Undo what was settled or taken back last (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take this settlement back: the rule holds again</source>
        <translation>Take this settlement back: the rule holds again</translation>
    </message>
    <message>
        <source>Save and go to the next open answer (Enter)</source>
        <translation>Save and go to the next open answer (Enter)</translation>
    </message>
    <message>
        <source>What was begun here cannot be read: %1</source>
        <translation>What was begun here cannot be read: %1</translation>
    </message>
    <message>
        <source>What you have begun is not on disk: %1</source>
        <translation>What you have begun is not on disk: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementNote</name>
    <message numerus="yes">
        <source>%Ln more item(s) of %1 rated by two would halve the interval of α.</source>
        <translation>
            <numerusform>%Ln more item of %1 rated by two would halve the interval of α.</numerusform>
            <numerusform>%Ln more items of %1 rated by two would halve the interval of α.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agreement is least certain there (%1: α %2, %3, %Ln item(s)).</source>
        <translation>
            <numerusform>Agreement is least certain there (%1: α %2, %3, %Ln item).</numerusform>
            <numerusform>Agreement is least certain there (%1: α %2, %3, %Ln items).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of this domain have fewer than two ratings.</source>
        <translation>
            <numerusform>%Ln item of this domain has fewer than two ratings.</numerusform>
            <numerusform>%Ln items of this domain have fewer than two ratings.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of its items have two ratings: more have to be imported first.</source>
        <translation>All of its items have two ratings: more have to be imported first.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Assign more work of this domain to annotators</source>
        <translation>Assign more work of this domain to annotators</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementPage</name>
    <message numerus="yes">
        <source>%Ln set(s) of answers with 2 ratings or more</source>
        <translation>
            <numerusform>%Ln set of answers with 2 ratings or more</numerusform>
            <numerusform>%Ln sets of answers with 2 ratings or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s) with 2 ratings or more</source>
        <translation>
            <numerusform>%Ln response with 2 ratings or more</numerusform>
            <numerusform>%Ln responses with 2 ratings or more</numerusform>
        </translation>
    </message>
    <message>
        <source>computed in %1 s</source>
        <translation>computed in %1 s</translation>
    </message>
    <message>
        <source>an answer of its own</source>
        <translation>an answer of its own</translation>
    </message>
    <message>
        <source>as if not rated</source>
        <translation>as if not rated</translation>
    </message>
    <message>
        <source>counts as unsafe</source>
        <translation>counts as unsafe</translation>
    </message>
    <message>
        <source>all normal rounds</source>
        <translation>all normal rounds</translation>
    </message>
    <message>
        <source>There are no responses in this project yet: import some first.</source>
        <translation>There are no responses in this project yet: import some first.</translation>
    </message>
    <message>
        <source>No work has been given out yet: assign the responses to annotators.</source>
        <translation>No work has been given out yet: assign the responses to annotators.</translation>
    </message>
    <message>
        <source>The scheme of this project has no question on which raters could agree.</source>
        <translation>The scheme of this project has no question on which raters could agree.</translation>
    </message>
    <message>
        <source>Nothing has been rated yet in these rounds. Agreement appears when two annotators have rated the same response.</source>
        <translation>Nothing has been rated yet in these rounds. Agreement appears when two annotators have rated the same response.</translation>
    </message>
    <message>
        <source>There is no agreement to show yet.</source>
        <translation>There is no agreement to show yet.</translation>
    </message>
    <message>
        <source>Agreement is being computed.</source>
        <translation>Agreement is being computed.</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>The computation was cancelled.</translation>
    </message>
    <message>
        <source>&quot;Refresh&quot; starts it again.</source>
        <translation>&quot;Refresh&quot; starts it again.</translation>
    </message>
    <message>
        <source>Agreement could not be computed.</source>
        <translation>Agreement could not be computed.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Copy tables</source>
        <translation>Copy tables</translation>
    </message>
    <message>
        <source>Copy all tables of agreement</source>
        <translation>Copy all tables of agreement</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Compute the agreement again (F5)</source>
        <translation>Compute the agreement again (F5)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>&quot;Unsure&quot;</source>
        <translation>&quot;Unsure&quot;</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Question on which raters agree</source>
        <translation>Question on which raters agree</translation>
    </message>
    <message>
        <source>How answers of unsure count</source>
        <translation>How answers of unsure count</translation>
    </message>
    <message>
        <source>Round that counts</source>
        <translation>Round that counts</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementTables</name>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % interval</translation>
    </message>
    <message>
        <source>Answers rated; below: those with two ratings or more, which alpha rests on</source>
        <translation>Answers rated; below: those with two ratings or more, which alpha rests on</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha inside this part</source>
        <translation>Krippendorff&apos;s alpha inside this part</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Same answer</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>Mean ± SD</translation>
    </message>
    <message>
        <source>AC1</source>
        <translation>AC1</translation>
    </message>
    <message>
        <source>Share of pairs of ratings that are equal</source>
        <translation>Share of pairs of ratings that are equal</translation>
    </message>
    <message>
        <source>Mean and standard deviation of the points</source>
        <translation>Mean and standard deviation of the points</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet&apos;s AC1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>Rater</translation>
    </message>
    <message>
        <source>undef.</source>
        <translation>undef.</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <translation>%1 with %2: %3</translation>
    </message>
    <message>
        <source>Not shown: fewer than %1 shared answers</source>
        <translation>Not shown: fewer than %1 shared answers</translation>
    </message>
    <message>
        <source>Unsteady: fewer than %1 shared answers</source>
        <translation>Unsteady: fewer than %1 shared answers</translation>
    </message>
    <message>
        <source>%1 \ %2</source>
        <translation>%1 \ %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Share of ratings</source>
        <translation>Share of ratings</translation>
    </message>
    <message>
        <source>Agreement on it</source>
        <translation>Agreement on it</translation>
    </message>
    <message>
        <source>Pairs with it</source>
        <translation>Pairs with it</translation>
    </message>
    <message>
        <source>Of the pairs of ratings in which this answer occurs, the share in which both chose it</source>
        <translation>Of the pairs of ratings in which this answer occurs, the share in which both chose it</translation>
    </message>
    <message>
        <source>Pairs of ratings in which at least one chose this answer</source>
        <translation>Pairs of ratings in which at least one chose this answer</translation>
    </message>
    <message>
        <source>safety flip</source>
        <translation>safety flip</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distance %1</translation>
    </message>
    <message>
        <source>different answers</source>
        <translation>different answers</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>no majority</translation>
    </message>
    <message>
        <source>one rating decides the side of %1</source>
        <translation>one rating decides the side of %1</translation>
    </message>
    <message>
        <source>one vote decides</source>
        <translation>one vote decides</translation>
    </message>
    <message>
        <source>on both sides of %1</source>
        <translation>on both sides of %1</translation>
    </message>
    <message>
        <source>clear majority</source>
        <translation>clear majority</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>In random order: it does not tell who gave which</source>
        <translation>In random order: it does not tell who gave which</translation>
    </message>
    <message>
        <source>Of the disagreement on all answers</source>
        <translation>Of the disagreement on all answers</translation>
    </message>
    <message>
        <source>%1 of %2 resamples undefined</source>
        <translation>%1 of %2 resamples undefined</translation>
    </message>
    <message>
        <source>interval unreliable</source>
        <translation>interval unreliable</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of raters, see the matrix</source>
        <translation>
            <numerusform>%Ln pair of raters, see the matrix</numerusform>
            <numerusform>%Ln pairs of raters, see the matrix</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % of the differences: %1</source>
        <translation>95 % of the differences: %1</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Answers with two ratings or more; for ICC and Kendall&apos;s W answers that all rated; for variance components all rated answers; for shares ratings</source>
        <translation>Answers with two ratings or more; for ICC and Kendall&apos;s W answers that all rated; for variance components all rated answers; for shares ratings</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementView</name>
    <message>
        <source>By domain</source>
        <translation>By domain</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>By model</translation>
    </message>
    <message>
        <source>By scenario</source>
        <translation>By scenario</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>All pairs</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Rows: %1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Columns: %1</translation>
    </message>
    <message>
        <source>Every pair of ratings of an answer counts once in each direction.</source>
        <translation>Every pair of ratings of an answer counts once in each direction.</translation>
    </message>
    <message>
        <source>Choose two different raters.</source>
        <translation>Choose two different raters.</translation>
    </message>
    <message>
        <source>Answers that both rated; equal ones stand on the diagonal.</source>
        <translation>Answers that both rated; equal ones stand on the diagonal.</translation>
    </message>
    <message>
        <source>Choose a row to read what the coefficient says and when it misleads.</source>
        <translation>Choose a row to read what the coefficient says and when it misleads.</translation>
    </message>
    <message>
        <source>%1: alpha (ordinal)</source>
        <translation>%1: alpha (ordinal)</translation>
    </message>
    <message>
        <source>%1: alpha (nominal)</source>
        <translation>%1: alpha (nominal)</translation>
    </message>
    <message>
        <source>Bars run to 1; the dark line is 0, the pale ones are 0.667 and 0.80 (Krippendorff). Alpha is computed anew inside each part; it falls where there is little to tell apart. Of many parts some stand out by chance.</source>
        <translation>Bars run to 1; the dark line is 0, the pale ones are 0.667 and 0.80 (Krippendorff). Alpha is computed anew inside each part; it falls where there is little to tell apart. Of many parts some stand out by chance.</translation>
    </message>
    <message>
        <source>%1: agreement on each answer</source>
        <translation>%1: agreement on each answer</translation>
    </message>
    <message>
        <source>The lower figures are 95 % intervals; pairs are pairs of ratings of one answer.</source>
        <translation>The lower figures are 95 % intervals; pairs are pairs of ratings of one answer.</translation>
    </message>
    <message>
        <source>%1: pairs of raters</source>
        <translation>%1: pairs of raters</translation>
    </message>
    <message>
        <source>There are no pairs: fewer than two raters have rated.</source>
        <translation>There are no pairs: fewer than two raters have rated.</translation>
    </message>
    <message>
        <source>n = answers that both rated; below %1 grey, below %2 not shown. Without an interval: read differences with care.</source>
        <translation>n = answers that both rated; below %1 grey, below %2 not shown. Without an interval: read differences with care.</translation>
    </message>
    <message>
        <source>%1: answer against answer</source>
        <translation>%1: answer against answer</translation>
    </message>
    <message>
        <source>%1: most disputed answers</source>
        <translation>%1: most disputed answers</translation>
    </message>
    <message>
        <source>Raters differ on no answer.</source>
        <translation>Raters differ on no answer.</translation>
    </message>
    <message>
        <source>%1 of %2 answers on which raters differ, the gravest first. Ratings stand in random order; models are not named.</source>
        <translation>%1 of %2 answers on which raters differ, the gravest first. Ratings stand in random order; models are not named.</translation>
    </message>
    <message>
        <source>%1: raters</source>
        <translation>%1: raters</translation>
    </message>
    <message>
        <source>Each rater is described against the others, in the order in which they were added. Who differs is not therefore wrong. Point at a heading to read what it means.</source>
        <translation>Each rater is described against the others, in the order in which they were added. Who differs is not therefore wrong. Point at a heading to read what it means.</translation>
    </message>
    <message>
        <source>%1: every coefficient that applies</source>
        <translation>%1: every coefficient that applies</translation>
    </message>
    <message>
        <source>Coefficients of different kinds are not comparable with each other; none is the best one.</source>
        <translation>Coefficients of different kinds are not comparable with each other; none is the best one.</translation>
    </message>
    <message>
        <source>Intervals: %1 resamples of whole answers with all their ratings (percentiles), seed %2; where nothing is resampled, by formula.</source>
        <translation>Intervals: %1 resamples of whole answers with all their ratings (percentiles), seed %2; where nothing is resampled, by formula.</translation>
    </message>
    <message>
        <source>They hold for these raters; other raters might agree more or less.</source>
        <translation>They hold for these raters; other raters might agree more or less.</translation>
    </message>
    <message>
        <source>Unsure is an answer of its own.</source>
        <translation>Unsure is an answer of its own.</translation>
    </message>
    <message>
        <source>Unsure counts as not rated.</source>
        <translation>Unsure counts as not rated.</translation>
    </message>
    <message>
        <source>Unsure counts as unsafe.</source>
        <translation>Unsure counts as unsafe.</translation>
    </message>
    <message>
        <source>%1 of %2 rated answers have one rating only: alpha and percent agreement leave them out.</source>
        <translation>%1 of %2 rated answers have one rating only: alpha and percent agreement leave them out.</translation>
    </message>
    <message numerus="yes">
        <source>Ratings: %1 by %Ln rater(s); cannot rate: %2, never counted as an answer.</source>
        <translation>
            <numerusform>Ratings: %1 by %Ln rater; cannot rate: %2, never counted as an answer.</numerusform>
            <numerusform>Ratings: %1 by %Ln raters; cannot rate: %2, never counted as an answer.</numerusform>
        </translation>
    </message>
    <message>
        <source>First judgements only; hidden repeats enter nothing but the column Repeats. Calibration rounds are left out unless chosen.</source>
        <translation>First judgements only; hidden repeats enter nothing but the column Repeats. Calibration rounds are left out unless chosen.</translation>
    </message>
    <message>
        <source>The raters fall into groups that share no answers: %1. Severity and agreement cannot be compared between them.</source>
        <translation>The raters fall into groups that share no answers: %1. Severity and agreement cannot be compared between them.</translation>
    </message>
    <message>
        <source>What the parts are</source>
        <translation>What the parts are</translation>
    </message>
    <message>
        <source>Coefficient of the pairs</source>
        <translation>Coefficient of the pairs</translation>
    </message>
    <message>
        <source>Rater in the rows</source>
        <translation>Rater in the rows</translation>
    </message>
    <message>
        <source>Rater in the columns</source>
        <translation>Rater in the columns</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Show every coefficient</source>
        <translation>Show every coefficient</translation>
    </message>
    <message>
        <source>Agreement by part</source>
        <translation>Agreement by part</translation>
    </message>
    <message>
        <source>Agreement on each answer</source>
        <translation>Agreement on each answer</translation>
    </message>
    <message>
        <source>Agreement of pairs of raters</source>
        <translation>Agreement of pairs of raters</translation>
    </message>
    <message>
        <source>Answer against answer</source>
        <translation>Answer against answer</translation>
    </message>
    <message>
        <source>Most disputed answers</source>
        <translation>Most disputed answers</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>Raters</translation>
    </message>
    <message>
        <source>Every coefficient</source>
        <translation>Every coefficient</translation>
    </message>
    <message>
        <source>What stands behind the figures</source>
        <translation>What stands behind the figures</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>Adjudicate</translation>
    </message>
    <message>
        <source>Adjudicate the chosen answer</source>
        <translation>Adjudicate the chosen answer</translation>
    </message>
    <message>
        <source>Settle the chosen answer, or the gravest (Enter in the table)</source>
        <translation>Settle the chosen answer, or the gravest (Enter in the table)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AnnotatePage</name>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Nobody rates in this project yet</source>
        <translation>Nobody rates in this project yet</translation>
    </message>
    <message>
        <source>Assign items to annotators first; then they appear here.</source>
        <translation>Assign items to annotators first; then they appear here.</translation>
    </message>
    <message>
        <source>The items of %1 cannot be opened</source>
        <translation>The items of %1 cannot be opened</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>No items yet</translation>
    </message>
    <message>
        <source>Nothing has been assigned to %1 in this round.</source>
        <translation>Nothing has been assigned to %1 in this round.</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>All done</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln items are rated and saved. Thank you.</source>
        <translation>
            <numerusform>The one item is rated and saved. Thank you.</numerusform>
            <numerusform>All %Ln items are rated and saved. Thank you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotate</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 of %2 done</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message>
        <source>list is filtered</source>
        <translation>list is filtered</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Everything that is asked for is answered; take an answer back first.</source>
        <translation>Everything that is asked for is answered; take an answer back first.</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>Cannot rate</translation>
    </message>
    <message>
        <source>This will be recorded as “cannot rate” for: %1.</source>
        <translation>This will be recorded as “cannot rate” for: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Why? For example: outside my field</source>
        <translation>Why? For example: outside my field</translation>
    </message>
    <message>
        <source>Record and go on</source>
        <translation>Record and go on</translation>
    </message>
    <message>
        <source>Flag this item</source>
        <translation>Flag this item</translation>
    </message>
    <message>
        <source>The lead will see the flag and your note.</source>
        <translation>The lead will see the flag and your note.</translation>
    </message>
    <message>
        <source>What should be looked at? (optional)</source>
        <translation>What should be looked at? (optional)</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Show list: %1, %2</source>
        <translation>Show list: %1, %2</translation>
    </message>
    <message>
        <source>Cannot rate...</source>
        <translation>Cannot rate...</translation>
    </message>
    <message>
        <source>Flag for the lead...</source>
        <translation>Flag for the lead...</translation>
    </message>
    <message>
        <source>Back to the item before</source>
        <translation>Back to the item before</translation>
    </message>
    <message>
        <source>Undo submission</source>
        <translation>Undo submission</translation>
    </message>
    <message>
        <source>Redo submission</source>
        <translation>Redo submission</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Search...</source>
        <translation>Search...</translation>
    </message>
    <message>
        <source>Write an answer of your own</source>
        <translation>Write an answer of your own</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rating as</source>
        <translation>Rating as</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>How to judge, and all keys (F1)</source>
        <translation>How to judge, and all keys (F1)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Show or hide the list (I)</source>
        <translation>Show or hide the list (I)</translation>
    </message>
    <message>
        <source>Back to the item before (Alt+Left)</source>
        <translation>Back to the item before (Alt+Left)</translation>
    </message>
    <message>
        <source>Flag for the lead</source>
        <translation>Flag for the lead</translation>
    </message>
    <message>
        <source>Save and go on (Enter)</source>
        <translation>Save and go on (Enter)</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>Assign...</translation>
    </message>
    <message>
        <source>The last draft could not be saved</source>
        <translation>The last draft could not be saved</translation>
    </message>
    <message>
        <source>What was submitted before is safe. Please look at the item again.</source>
        <translation>What was submitted before is safe. Please look at the item again.</translation>
    </message>
    <message>
        <source>Who rates?</source>
        <translation>Who rates?</translation>
    </message>
    <message>
        <source>Choose a person at the top right. What is submitted then counts as that person&apos;s.</source>
        <translation>Choose a person at the top right. What is submitted then counts as that person&apos;s.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Open for reading only</translation>
    </message>
    <message>
        <source>Ratings cannot be saved here, so none can be given.</source>
        <translation>Ratings cannot be saved here, so none can be given.</translation>
    </message>
    <message>
        <source>The next item cannot be read</source>
        <translation>The next item cannot be read</translation>
    </message>
    <message>
        <source>The item cannot be read: %1</source>
        <translation>The item cannot be read: %1</translation>
    </message>
    <message>
        <source>Hand back...</source>
        <translation>Hand back...</translation>
    </message>
    <message>
        <source>Write the file that goes back to the lead; as often as you like</source>
        <translation>Write the file that goes back to the lead; as often as you like</translation>
    </message>
    <message>
        <source>None is good: these are the points of the least bad one.</source>
        <translation>None is good: these are the points of the least bad one.</translation>
    </message>
    <message>
        <source>Points of answer %1</source>
        <translation>Points of answer %1</translation>
    </message>
    <message>
        <source>Points of each of the answers %1</source>
        <translation>Points of each of the answers %1</translation>
    </message>
    <message>
        <source>You were much faster than before. Is that how you mean it?</source>
        <translation>You were much faster than before. Is that how you mean it?</translation>
    </message>
    <message>
        <source>The same points many times in a row. Is that how you mean it?</source>
        <translation>The same points many times in a row. Is that how you mean it?</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>To write</translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <translation>Answers side by side</translation>
    </message>
    <message>
        <source>Write the own answer later</source>
        <translation>Write the own answer later</translation>
    </message>
    <message>
        <source>Find in the texts...</source>
        <translation>Find in the texts...</translation>
    </message>
    <message>
        <source>Show hidden characters</source>
        <translation>Show hidden characters</translation>
    </message>
    <message>
        <source>Draw Markdown</source>
        <translation>Draw Markdown</translation>
    </message>
    <message>
        <source>Hide the texts</source>
        <translation>Hide the texts</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Put this item off: nothing is recorded about it, it comes back at the end (%1)</source>
        <translation>Put this item off: nothing is recorded about it, it comes back at the end (%1)</translation>
    </message>
    <message>
        <source>Say why this item cannot be rated: that is a result and counts as done (%1)</source>
        <translation>Say why this item cannot be rated: that is a result and counts as done (%1)</translation>
    </message>
    <message>
        <source>Flag for the lead: he is asked to look, the item is rated all the same (%1)</source>
        <translation>Flag for the lead: he is asked to look, the item is rated all the same (%1)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AnnotatorPicker</name>
    <message>
        <source>Annotators</source>
        <translation>Annotators</translation>
    </message>
    <message>
        <source>Annotators who get items</source>
        <translation>Annotators who get items</translation>
    </message>
    <message>
        <source>New annotator</source>
        <translation>New annotator</translation>
    </message>
    <message>
        <source>Domains of the new annotator; none ticked = all</source>
        <translation>Domains of the new annotator; none ticked = all</translation>
    </message>
    <message>
        <source>Domains of the new annotator</source>
        <translation>Domains of the new annotator</translation>
    </message>
    <message>
        <source>Code of the new annotator</source>
        <translation>Code of the new annotator</translation>
    </message>
    <message>
        <source>Code, such as R1</source>
        <translation>Code, such as R1</translation>
    </message>
    <message>
        <source>Add to the project</source>
        <translation>Add to the project</translation>
    </message>
    <message>
        <source>all domains</source>
        <translation>all domains</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 is in the list already.</translation>
    </message>
    <message>
        <source>Write a code first, such as R1.</source>
        <translation>Write a code first, such as R1.</translation>
    </message>
    <message>
        <source>Take back what is not done...</source>
        <translation>Take back what is not done...</translation>
    </message>
    <message>
        <source>For an annotator who cannot go on: others get the rest. What is done stays.</source>
        <translation>For an annotator who cannot go on: others get the rest. What is done stays.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AnswerColumn</name>
    <message>
        <source>best</source>
        <translation>best</translation>
    </message>
    <message>
        <source>being rated</source>
        <translation>being rated</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>rated</translation>
    </message>
    <message>
        <source>Rate this one: %1</source>
        <translation>Rate this one: %1</translation>
    </message>
    <message>
        <source>hidden characters</source>
        <translation>hidden characters</translation>
    </message>
    <message>
        <source>%1 has hidden characters: %2</source>
        <translation>%1 has hidden characters: %2</translation>
    </message>
    <message>
        <source>%1. Press to see them.</source>
        <translation>%1. Press to see them.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show (%1)</source>
        <translation>Show (%1)</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>characters</comment>
        <translation>hidden</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chars</source>
        <translation>
            <numerusform>%Ln char</numerusform>
            <numerusform>%Ln chars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AssignDialog</name>
    <message>
        <source>Assign items</source>
        <translation>Assign items</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Annotators for each answer</source>
        <translation>Annotators for each answer</translation>
    </message>
    <message>
        <source>Hidden repeats</source>
        <translation>Hidden repeats</translation>
    </message>
    <message>
        <source>Share of items that come a second time, in percent</source>
        <translation>Share of items that come a second time, in percent</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Part of each annotator&apos;s items comes a second time, to see how steady the ratings are.</source>
        <translation>Part of each annotator&apos;s items comes a second time, to see how steady the ratings are.</translation>
    </message>
    <message>
        <source>Answers to one prompt</source>
        <translation>Answers to one prompt</translation>
    </message>
    <message>
        <source>Place of the answers to one prompt</source>
        <translation>Place of the answers to one prompt</translation>
    </message>
    <message>
        <source>Spread through the queue</source>
        <translation>Spread through the queue</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>One after another</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>How many are given out; 0 is all</source>
        <translation>How many are given out; 0 is all</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Only items of the annotator&apos;s own domains</source>
        <translation>Only items of the annotator&apos;s own domains</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Preview: items of each annotator</source>
        <translation>Preview: items of each annotator</translation>
    </message>
    <message>
        <source>Progress of the assignment</source>
        <translation>Progress of the assignment</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Of these repeats</source>
        <translation>Of these repeats</translation>
    </message>
    <message>
        <source>All in this round</source>
        <translation>All in this round</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>calibration</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new item(s).</source>
        <translation>
            <numerusform>%Ln new item.</numerusform>
            <numerusform>%Ln new items.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new to hand out.</source>
        <translation>Nothing new to hand out.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would have fewer annotators than asked for.</source>
        <translation>
            <numerusform>%Ln of them would have fewer annotators than asked for.</numerusform>
            <numerusform>%Ln of them would have fewer annotators than asked for.</numerusform>
        </translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Working it out …</translation>
    </message>
    <message>
        <source>Tick at least one annotator.</source>
        <translation>Tick at least one annotator.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>Handing out …</source>
        <translation>Handing out …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) were handed out.</source>
        <translation>
            <numerusform>%Ln item was handed out.</numerusform>
            <numerusform>%Ln items were handed out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Items before a repeat</source>
        <translation>Items before a repeat</translation>
    </message>
    <message>
        <source>Least distance between an item and its repeat</source>
        <translation>Least distance between an item and its repeat</translation>
    </message>
    <message>
        <source>Gold answers</source>
        <translation>Gold answers</translation>
    </message>
    <message>
        <source>Annotator whose ratings are the gold answers</source>
        <translation>Annotator whose ratings are the gold answers</translation>
    </message>
    <message>
        <source>What this annotator has rated in the round is given to all others, and theirs is compared with it.</source>
        <translation>What this annotator has rated in the round is given to all others, and theirs is compared with it.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>For the new items, from the median time of ratings so far</source>
        <translation>For the new items, from the median time of ratings so far</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Ratings of %1</source>
        <translation>Ratings of %1</translation>
    </message>
    <message>
        <source>This annotator has rated nothing in this round yet: there are no gold answers.</source>
        <translation>This annotator has rated nothing in this round yet: there are no gold answers.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) were taken back.</source>
        <translation>
            <numerusform>%Ln item was taken back.</numerusform>
            <numerusform>%Ln items were taken back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to take back from %1</source>
        <translation>Nothing to take back from %1</translation>
    </message>
    <message>
        <source>All items of this round are done, or there are none.</source>
        <translation>All items of this round are done, or there are none.</translation>
    </message>
    <message>
        <source>Take back from %1?</source>
        <translation>Take back from %1?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that were never begun are removed.</source>
        <translation>
            <numerusform>%Ln item that was never begun is removed.</numerusform>
            <numerusform>%Ln items that were never begun are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done item(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln done item stays as it is.</numerusform>
            <numerusform>%Ln done items stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Leave them</translation>
    </message>
    <message>
        <source>Prompts of</source>
        <translation>Prompts of</translation>
    </message>
    <message>
        <source>Domain of the prompts that are given out</source>
        <translation>Domain of the prompts that are given out</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>All domains</translation>
    </message>
    <message numerus="yes">
        <source>They concern %Ln prompt(s) with one model&apos;s answers each.</source>
        <translation>
            <numerusform>It concerns %Ln prompt with one model&apos;s answers.</numerusform>
            <numerusform>They concern %Ln prompts with one model&apos;s answers each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They concern %Ln answer(s).</source>
        <translation>
            <numerusform>They concern %Ln answer.</numerusform>
            <numerusform>They concern %Ln answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that were begun stay open, and others can get them too; ratings that still come in count, also of what was removed.</source>
        <translation>
            <numerusform>%Ln item that was begun stays open, and others can get it too; ratings that still come in count, also of what was removed.</numerusform>
            <numerusform>%Ln items that were begun stay open, and others can get them too; ratings that still come in count, also of what was removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AssignTexts</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No shared answers link these groups, so they cannot be compared: %1</source>
        <translation>No shared answers link these groups, so they cannot be compared: %1</translation>
    </message>
    <message>
        <source>%1: kappa to about ±%2 (%3 answers with two annotators; if it is %4)</source>
        <translation>%1: kappa to about ±%2 (%3 answers with two annotators; if it is %4)</translation>
    </message>
    <message>
        <source>%1: ICC to about ±%2 (%3 answers with %4 annotators; if it is %5)</source>
        <translation>%1: ICC to about ±%2 (%3 answers with %4 annotators; if it is %5)</translation>
    </message>
    <message>
        <source>%1: a model&apos;s share to ±%2 or better (%3 answers)</source>
        <translation>%1: a model&apos;s share to ±%2 or better (%3 answers)</translation>
    </message>
    <message>
        <source>What 95 % intervals to expect:</source>
        <translation>What 95 % intervals to expect:</translation>
    </message>
    <message>
        <source>All annotators are linked through shared answers.</source>
        <translation>All annotators are linked through shared answers.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::BurnUpCard</name>
    <message>
        <source>Chart of the items done, day by day. &quot;As a table&quot; shows the same figures. %1</source>
        <translation>Chart of the items done, day by day. &quot;As a table&quot; shows the same figures. %1</translation>
    </message>
    <message>
        <source>Pace: %1 items a day since the first day, %2 in the last week.</source>
        <translation>Pace: %1 items a day since the first day, %2 in the last week.</translation>
    </message>
    <message>
        <source>All that was given out is done.</source>
        <translation>All that was given out is done.</translation>
    </message>
    <message>
        <source>At this pace it is not known when all will be done.</source>
        <translation>At this pace it is not known when all will be done.</translation>
    </message>
    <message>
        <source>At this pace all would be done on %1.</source>
        <translation>At this pace all would be done on %1.</translation>
    </message>
    <message>
        <source>At these paces all would be done between %1 and %2.</source>
        <translation>At these paces all would be done between %1 and %2.</translation>
    </message>
    <message>
        <source>Due: %1.</source>
        <translation>Due: %1.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Done on it</source>
        <translation>Done on it</translation>
    </message>
    <message>
        <source>Done in all</source>
        <translation>Done in all</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>Share done</translation>
    </message>
    <message>
        <source>Items done, day by day</source>
        <translation>Items done, day by day</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>As a table</translation>
    </message>
    <message>
        <source>Show the days as a table</source>
        <translation>Show the days as a table</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::BusyBar</name>
    <message>
        <source>Computing, %1 left</source>
        <translation>Computing, %1 left</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Computing…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>Cancel the computation</translation>
    </message>
    <message>
        <source>Progress of the computation</source>
        <translation>Progress of the computation</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CardWriter</name>
    <message>
        <source>95 % interval %1</source>
        <translation>95 % interval %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Same answer %1</source>
        <translation>Same answer %1</translation>
    </message>
    <message>
        <source>AC1 %1</source>
        <translation>AC1 %1</translation>
    </message>
    <message>
        <source>%1: %2 of ratings, agreement on it %3</source>
        <translation>%1: %2 of ratings, agreement on it %3</translation>
    </message>
    <message>
        <source>One rater, ICC(2,1): %1</source>
        <translation>One rater, ICC(2,1): %1</translation>
    </message>
    <message>
        <source>Within one point %1</source>
        <translation>Within one point %1</translation>
    </message>
    <message>
        <source>Mean difference %1 points</source>
        <translation>Mean difference %1 points</translation>
    </message>
    <message>
        <source>Alpha, interval: %1</source>
        <translation>Alpha, interval: %1</translation>
    </message>
    <message>
        <source>The whole interval lies at or above 0.80, Krippendorff&apos;s level for relying on it.</source>
        <translation>The whole interval lies at or above 0.80, Krippendorff&apos;s level for relying on it.</translation>
    </message>
    <message>
        <source>The interval begins between 0.667 and 0.80: tentative conclusions only (Krippendorff).</source>
        <translation>The interval begins between 0.667 and 0.80: tentative conclusions only (Krippendorff).</translation>
    </message>
    <message>
        <source>The interval begins below 0.667, Krippendorff&apos;s lowest level; questions of judgement often lie there.</source>
        <translation>The interval begins below 0.667, Krippendorff&apos;s lowest level; questions of judgement often lie there.</translation>
    </message>
    <message>
        <source>No disagreement was seen: up to %1 may still exist (3/n).</source>
        <translation>No disagreement was seen: up to %1 may still exist (3/n).</translation>
    </message>
    <message>
        <source>Nearly all answers are alike, so alpha and kappa can be low although raters agree: look at the agreement on each answer.</source>
        <translation>Nearly all answers are alike, so alpha and kappa can be low although raters agree: look at the agreement on each answer.</translation>
    </message>
    <message>
        <source>%1: not used</source>
        <translation>%1: not used</translation>
    </message>
    <message>
        <source>For an interval of ±0.10 about %1 answers would have to be rated like these.</source>
        <translation>For an interval of ±0.10 about %1 answers would have to be rated like these.</translation>
    </message>
    <message>
        <source>ICC to ±0.10 takes about %1 answers with 2 raters each, %2 with 3, %3 with 5.</source>
        <translation>ICC to ±0.10 takes about %1 answers with 2 raters each, %2 with 3, %3 with 5.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChoiceControl</name>
    <message>
        <source>%1: %2</source>
        <comment>question: option</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CompareDialog</name>
    <message>
        <source>Choose two different models.</source>
        <translation>Choose two different models.</translation>
    </message>
    <message>
        <source>The differences are being computed.</source>
        <translation>The differences are being computed.</translation>
    </message>
    <message>
        <source>%1 less %2: above zero the first is ahead. Where the interval holds zero, neither is.</source>
        <translation>%1 less %2: above zero the first is ahead. Where the interval holds zero, neither is.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) that both answered were exported for training and are left out.</source>
        <translation>
            <numerusform>%Ln prompt that both answered was exported for training and is left out.</numerusform>
            <numerusform>%Ln prompts that both answered were exported for training and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) that both answered were exported for training and count here: a model that was trained on them has an advantage.</source>
        <translation>
            <numerusform>%Ln prompt that both answered was exported for training and counts here: a model that was trained on it has an advantage.</numerusform>
            <numerusform>%Ln prompts that both answered were exported for training and count here: a model that was trained on them has an advantage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two were not rated in the same rounds: the difference holds what changed between the rounds, too. Rate both blind in one round.</source>
        <translation>The two were not rated in the same rounds: the difference holds what changed between the rounds, too. Rate both blind in one round.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Prompts that both answered</source>
        <translation>Prompts that both answered</translation>
    </message>
    <message>
        <source> points of 100</source>
        <translation> points of 100</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>undefined</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>no interval</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>Compare two models</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>First model</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Second model</translation>
    </message>
    <message>
        <source>Only prompts that were never exported for training</source>
        <translation>Only prompts that were never exported for training</translation>
    </message>
    <message>
        <source>Differences of the two models</source>
        <translation>Differences of the two models</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CriterionControl</name>
    <message>
        <source>This question still needs an answer.</source>
        <translation>This question still needs an answer.</translation>
    </message>
    <message>
        <source>Cannot be rated: %1</source>
        <translation>Cannot be rated: %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take back: %1 cannot be rated</source>
        <translation>Take back: %1 cannot be rated</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CriterionEditor</name>
    <message>
        <source>Choice: one of several answers</source>
        <translation>Choice: one of several answers</translation>
    </message>
    <message>
        <source>Scale: points</source>
        <translation>Scale: points</translation>
    </message>
    <message>
        <source>Marks: any of several, or none</source>
        <translation>Marks: any of several, or none</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Best of the answers shown</source>
        <translation>Best of the answers shown</translation>
    </message>
    <message>
        <source>Question, Chinese</source>
        <translation>Question, Chinese</translation>
    </message>
    <message>
        <source>Question, English</source>
        <translation>Question, English</translation>
    </message>
    <message>
        <source>Hint, Chinese</source>
        <translation>Hint, Chinese</translation>
    </message>
    <message>
        <source>Hint, English</source>
        <translation>Hint, English</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Must be answered</translation>
    </message>
    <message>
        <source>“Cannot rate” is allowed</source>
        <translation>“Cannot rate” is allowed</translation>
    </message>
    <message>
        <source>Points from, to</source>
        <translation>Points from, to</translation>
    </message>
    <message>
        <source>Lowest point</source>
        <translation>Lowest point</translation>
    </message>
    <message>
        <source>Highest point</source>
        <translation>Highest point</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Answers to choose from</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>What the points stand for</source>
        <translation>What the points stand for</translation>
    </message>
    <message>
        <source>Asked for where responsibility is below</source>
        <translation>Asked for where responsibility is below</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Examples of the points</source>
        <translation>Examples of the points</translation>
    </message>
    <message>
        <source>About the points</source>
        <translation>About the points</translation>
    </message>
    <message>
        <source>Chinese 1</source>
        <translation>Chinese 1</translation>
    </message>
    <message>
        <source>English 1</source>
        <translation>English 1</translation>
    </message>
    <message>
        <source>Chinese 2</source>
        <translation>Chinese 2</translation>
    </message>
    <message>
        <source>English 2</source>
        <translation>English 2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CriterionForm</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation>Back to the question before</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Next (Enter)</translation>
    </message>
    <message>
        <source>On to the next question</source>
        <translation>On to the next question</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DisputePanel</name>
    <message>
        <source>All domains</source>
        <translation>All domains</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>List of disputed answers</source>
        <translation>List of disputed answers</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Disputed answers</source>
        <translation>Disputed answers</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>settled, but the ratings changed since</source>
        <translation>settled, but the ratings changed since</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>Own answers</source>
        <translation>Own answers</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DisputeWords</name>
    <message>
        <source>One is wrong</source>
        <translation>One is wrong</translation>
    </message>
    <message>
        <source>Guideline gap</source>
        <translation>Guideline gap</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Ambiguous</translation>
    </message>
    <message>
        <source>Both stand</source>
        <translation>Both stand</translation>
    </message>
    <message>
        <source>A rater overlooked or misread something; the guidelines are clear. Your label takes the place of the rule.</source>
        <translation>A rater overlooked or misread something; the guidelines are clear. Your label takes the place of the rule.</translation>
    </message>
    <message>
        <source>The guidelines do not say how to judge this. Settle it here and add the case to the guidelines.</source>
        <translation>The guidelines do not say how to judge this. Settle it here and add the case to the guidelines.</translation>
    </message>
    <message>
        <source>The question can be read in more than one way, and the raters read it differently.</source>
        <translation>The question can be read in more than one way, and the raters read it differently.</translation>
    </message>
    <message>
        <source>Experts may rightly differ here. What you leave open stays undecided: it is counted, not scored, and exports carry the share of each rating.</source>
        <translation>Experts may rightly differ here. What you leave open stays undecided: it is counted, not scored, and exports carry the share of each rating.</translation>
    </message>
    <message>
        <source>safety flip</source>
        <translation>safety flip</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>no majority</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>settled</source>
        <translation>settled</translation>
    </message>
    <message>
        <source>answers differ</source>
        <translation>answers differ</translation>
    </message>
    <message>
        <source>cannot rate: %1</source>
        <translation>cannot rate: %1</translation>
    </message>
    <message>
        <source>own answers to look at</source>
        <translation>own answers to look at</translation>
    </message>
    <message>
        <source>own answer accepted</source>
        <translation>own answer accepted</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EncodingChoice</name>
    <message>
        <source>In which encoding do these lines read right?</source>
        <translation>In which encoding do these lines read right?</translation>
    </message>
    <message>
        <source>The same lines in each encoding</source>
        <translation>The same lines in each encoding</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Fits</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) do not</source>
        <translation>
            <numerusform>%Ln character does not</numerusform>
            <numerusform>%Ln characters do not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExchangePage</name>
    <message>
        <source>The packages cannot be read</source>
        <translation>The packages cannot be read</translation>
    </message>
    <message>
        <source>No package has gone out yet</source>
        <translation>No package has gone out yet</translation>
    </message>
    <message>
        <source>First assign items to annotators; then make a package for each of them.</source>
        <translation>First assign items to annotators; then make a package for each of them.</translation>
    </message>
    <message>
        <source>Make a package for each annotator and send it: it holds only his or her items, and neither names of models nor other ratings. What comes back is taken in here.</source>
        <translation>Make a package for each annotator and send it: it holds only his or her items, and neither names of models nor other ratings. What comes back is taken in here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) went out.</source>
        <translation>
            <numerusform>%Ln package went out.</numerusform>
            <numerusform>%Ln packages went out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not complete yet.</source>
        <translation>
            <numerusform>%Ln of them not complete yet.</numerusform>
            <numerusform>%Ln of them not complete yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln past the due date.</source>
        <translation>
            <numerusform>%Ln past the due date.</numerusform>
            <numerusform>%Ln past the due date.</numerusform>
        </translation>
    </message>
    <message>
        <source>Items but no package: %1</source>
        <translation>Items but no package: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Take in what came back</source>
        <translation>Take in what came back</translation>
    </message>
    <message>
        <source>Return files, working files and rating sheets (%1)</source>
        <translation>Return files, working files and rating sheets (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Read the project again (F5)</source>
        <translation>Read the project again (F5)</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Import...</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>Assign...</translation>
    </message>
    <message>
        <source>Make packages...</source>
        <translation>Make packages...</translation>
    </message>
    <message>
        <source>Take in returns...</source>
        <translation>Take in returns...</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Packages: who has which</source>
        <translation>Packages: who has which</translation>
    </message>
    <message>
        <source>Return files, working files and rating sheets can also be dropped here.</source>
        <translation>Return files, working files and rating sheets can also be dropped here.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExportDialog</name>
    <message>
        <source>Write names of models and people?</source>
        <translation>Write names of models and people?</translation>
    </message>
    <message>
        <source>Write names of models?</source>
        <translation>Write names of models?</translation>
    </message>
    <message>
        <source>Write names of people?</source>
        <translation>Write names of people?</translation>
    </message>
    <message>
        <source>Whoever reads the files learns which model wrote what. This is noted in the project, and labels settled from now on are counted as settled after unblinding.</source>
        <translation>Whoever reads the files learns which model wrote what. This is noted in the project, and labels settled from now on are counted as settled after unblinding.</translation>
    </message>
    <message>
        <source>People&apos;s names leave the project.</source>
        <translation>People&apos;s names leave the project.</translation>
    </message>
    <message>
        <source>Write names</source>
        <translation>Write names</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancelling; what was written so far is removed …</source>
        <translation>Cancelling; what was written so far is removed …</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Exporting: %1 of %2</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exporting …</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>About %1 left</translation>
    </message>
    <message>
        <source>Files get their names when everything is written. You can cancel until then.</source>
        <translation>Files get their names when everything is written. You can cancel until then.</translation>
    </message>
    <message>
        <source>The export is done.</source>
        <translation>The export is done.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>The export was cancelled.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Nothing was exported.</translation>
    </message>
    <message>
        <source>The manifest says from which state, by which rules and with what left out.</source>
        <translation>The manifest says from which state, by which rules and with what left out.</translation>
    </message>
    <message>
        <source>The folder is as it was.</source>
        <translation>The folder is as it was.</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Folder: %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>SHA-256 begins</source>
        <translation>SHA-256 begins</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>Files of the export</translation>
    </message>
    <message>
        <source>Copy folder</source>
        <translation>Copy folder</translation>
    </message>
    <message>
        <source>Copy the path of the folder</source>
        <translation>Copy the path of the folder</translation>
    </message>
    <message>
        <source>Another export</source>
        <translation>Another export</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExportPreviewView</name>
    <message>
        <source>Left out %1: %2</source>
        <translation>Left out %1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Counting …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nothing is left out.</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>What will be written</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>First rows of the export</source>
        <translation>First rows of the export</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Beginning of the file</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExportSetup</name>
    <message>
        <source>Choose at least one kind of rows.</source>
        <translation>Choose at least one kind of rows.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choose a folder.</translation>
    </message>
    <message>
        <source>Look at the choices and say that you take them.</source>
        <translation>Look at the choices and say that you take them.</translation>
    </message>
    <message>
        <source>Choose a folder for the export</source>
        <translation>Choose a folder for the export</translation>
    </message>
    <message>
        <source>as an answer of its own</source>
        <translation>as an answer of its own</translation>
    </message>
    <message>
        <source>as not rated</source>
        <translation>as not rated</translation>
    </message>
    <message>
        <source>as unsafe</source>
        <translation>as unsafe</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>What is it for?</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Train a model</translation>
    </message>
    <message>
        <source>Publish scores</source>
        <translation>Publish scores</translation>
    </message>
    <message>
        <source>Analyse ratings elsewhere</source>
        <translation>Analyse ratings elsewhere</translation>
    </message>
    <message>
        <source>Move to another tool</source>
        <translation>Move to another tool</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the export</source>
        <translation>Format of the export</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Kinds of rows</source>
        <translation>Kinds of rows</translation>
    </message>
    <message>
        <source>A good answer has at least</source>
        <translation>A good answer has at least</translation>
    </message>
    <message>
        <source>A bad answer has at most</source>
        <translation>A bad answer has at most</translation>
    </message>
    <message>
        <source>Least difference of a pair</source>
        <translation>Least difference of a pair</translation>
    </message>
    <message>
        <source>as usual for each</source>
        <translation>as usual for each</translation>
    </message>
    <message>
        <source>Least number of raters</source>
        <translation>Least number of raters</translation>
    </message>
    <message>
        <source>&quot;Unsure&quot; counts</source>
        <translation>&quot;Unsure&quot; counts</translation>
    </message>
    <message>
        <source>How &quot;unsure&quot; counts</source>
        <translation>How &quot;unsure&quot; counts</translation>
    </message>
    <message>
        <source>Prompts kept for a test file</source>
        <translation>Prompts kept for a test file</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>Seed of the draws</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>trimmed mean</translation>
    </message>
    <message>
        <source>Label of &quot;%1&quot;</source>
        <translation>Label of &quot;%1&quot;</translation>
    </message>
    <message>
        <source>For Excel: no cell is taken for a formula</source>
        <translation>For Excel: no cell is taken for a formula</translation>
    </message>
    <message>
        <source>What is hidden otherwise</source>
        <translation>What is hidden otherwise</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>Names of the models</translation>
    </message>
    <message>
        <source>Off: codes such as M1. On: the unblinding is noted in the project; labels settled from then on are counted as such.</source>
        <translation>Off: codes such as M1. On: the unblinding is noted in the project; labels settled from then on are counted as such.</translation>
    </message>
    <message>
        <source>Names of people instead of their codes</source>
        <translation>Names of people instead of their codes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Folder for the export</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>I have looked at these choices and take them</source>
        <translation>I have looked at these choices and take them</translation>
    </message>
    <message>
        <source>Only prompts of: %1</source>
        <translation>Only prompts of: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FeedbackPanel</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Answer %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>cannot be rated: %1</source>
        <translation>cannot be rated: %1</translation>
    </message>
    <message>
        <source>Comparison with the gold answers</source>
        <translation>Comparison with the gold answers</translation>
    </message>
    <message>
        <source>How the lead sees it</source>
        <translation>How the lead sees it</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Go on (Enter)</translation>
    </message>
    <message>
        <source>Go on to the next item</source>
        <translation>Go on to the next item</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <translation>%1 (differs)</translation>
    </message>
    <message>
        <source>Your answers are the same.</source>
        <translation>Your answers are the same.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers differ. Your answers stay as they are; the lead sees them once you have handed back.</source>
        <translation>
            <numerusform>%Ln answer differs. Your answers stay as they are; the lead sees them once you have handed back.</numerusform>
            <numerusform>%Ln answers differ. Your answers stay as they are; the lead sees them once you have handed back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::Figures</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>undefined</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>no interval</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FindBar</name>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 of more than %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Find in the texts</source>
        <translation>Find in the texts</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Words to find in the texts</source>
        <translation>Words to find in the texts</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Find the one before</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>The one before (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Find the next one</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>The next one (Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FlagsControl</name>
    <message>
        <source>%1: %2</source>
        <comment>question: option</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Answer %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::GridView</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Sort this column upwards</source>
        <translation>Sort this column upwards</translation>
    </message>
    <message>
        <source>Sort this column downwards</source>
        <translation>Sort this column downwards</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Usual order</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::GuidelinesPanel</name>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Example:</translation>
    </message>
    <message>
        <source>This scheme has no scale with described points.</source>
        <translation>This scheme has no scale with described points.</translation>
    </message>
    <message>
        <source>1 to 9, 0 = 10</source>
        <translation>1 to 9, 0 = 10</translation>
    </message>
    <message>
        <source>give the points; nothing is sent by it</source>
        <translation>give the points; nothing is sent by it</translation>
    </message>
    <message>
        <source>Arrow keys, Space</source>
        <translation>Arrow keys, Space</translation>
    </message>
    <message>
        <source>look at a point and its description, then take it</source>
        <translation>look at a point and its description, then take it</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>take an answer back</source>
        <translation>take an answer back</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>the answer or flag that shows the letter</source>
        <translation>the answer or flag that shows the letter</translation>
    </message>
    <message>
        <source>Enter or Ctrl+Enter</source>
        <translation>Enter or Ctrl+Enter</translation>
    </message>
    <message>
        <source>submit; Ctrl+Enter also inside a text box</source>
        <translation>submit; Ctrl+Enter also inside a text box</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page up, Page down</translation>
    </message>
    <message>
        <source>scroll the answers, side by side all of them</source>
        <translation>scroll the answers, side by side all of them</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave a text box</source>
        <translation>leave a text box</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Three different things: **later** puts an item off, nothing is recorded about it and it comes back; **cannot rate** is a result, it counts as done and the reason goes to the lead; a **flag** asks the lead to look, and the item is rated all the same.</source>
        <translation>Three different things: **later** puts an item off, nothing is recorded about it and it comes back; **cannot rate** is a result, it counts as done and the reason goes to the lead; a **flag** asks the lead to look, and the item is rated all the same.</translation>
    </message>
    <message>
        <source>The lead sees for each item how long you were at it, in two figures:

- **active time**: while this window has your attention. A silence counts up to 60 seconds, and beyond that as long as it takes to read what is in view.
- **wall time**: from the moment the item was shown until you submitted it.

The lead also sees which answers you gave in which order, and that an item was picked from the list instead of being next. Nothing is taken of what you type before you submit it, and nothing while you pause (%1).</source>
        <translation>The lead sees for each item how long you were at it, in two figures:

- **active time**: while this window has your attention. A silence counts up to 60 seconds, and beyond that as long as it takes to read what is in view.
- **wall time**: from the moment the item was shown until you submitted it.

The lead also sees which answers you gave in which order, and that an item was picked from the list instead of being next. Nothing is taken of what you type before you submit it, and nothing while you pause (%1).</translation>
    </message>
    <message>
        <source>The lead has switched hints on: the page says when you are much faster than before or give the same points over and over. Each hint that is shown is noted beside the answer.</source>
        <translation>The lead has switched hints on: the page says when you are much faster than before or give the same points over and over. Each hint that is shown is noted beside the answer.</translation>
    </message>
    <message>
        <source>Guidelines and keys</source>
        <translation>Guidelines and keys</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Parts of the guidelines</source>
        <translation>Parts of the guidelines</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>Close the guidelines</translation>
    </message>
    <message>
        <source>Close (F1)</source>
        <translation>Close (F1)</translation>
    </message>
    <message>
        <source>Change keys...</source>
        <translation>Change keys...</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Change keys</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HandBackDialog</name>
    <message>
        <source>Where to write the return file</source>
        <translation>Where to write the return file</translation>
    </message>
    <message>
        <source>Return files (*.tsreturn)</source>
        <translation>Return files (*.tsreturn)</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Writing …</translation>
    </message>
    <message>
        <source>Written at %1: %2 of %3 items are rated.</source>
        <translation>Written at %1: %2 of %3 items are rated.</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>Send this file to the lead</source>
        <translation>Send this file to the lead</translation>
    </message>
    <message>
        <source>Return file</source>
        <translation>Return file</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Write elsewhere...</source>
        <translation>Write elsewhere...</translation>
    </message>
    <message>
        <source>You can go on rating and hand back again as often as you like: the newest file holds everything.</source>
        <translation>You can go on rating and hand back again as often as you like: the newest file holds everything.</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Write again</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Written at %1: %2 prompts.</source>
        <translation>Written at %1: %2 prompts.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HandCheckPanel</name>
    <message>
        <source>The answer could not be settled.</source>
        <translation>The answer could not be settled.</translation>
    </message>
    <message>
        <source>%1 of %2, %3 left</source>
        <translation>%1 of %2, %3 left</translation>
    </message>
    <message>
        <source>No answer of this run needs a hand.</source>
        <translation>No answer of this run needs a hand.</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be settled.</source>
        <translation>The project is open for reading only: nothing can be settled.</translation>
    </message>
    <message>
        <source>Settled by %1: %2. Saved.</source>
        <translation>Settled by %1: %2. Saved.</translation>
    </message>
    <message>
        <source>Keys 1, 2, O, R settle the answer and go on; Ctrl+Z takes back.</source>
        <translation>Keys 1, 2, O, R settle the answer and go on; Ctrl+Z takes back.</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>Code of the person who checks</source>
        <translation>Code of the person who checks</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>Previous answer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>Next answer</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take back the last answer settled</source>
        <translation>Take back the last answer settled</translation>
    </message>
    <message>
        <source>Take back the last answer settled (Ctrl+Z)</source>
        <translation>Take back the last answer settled (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Reply 1</source>
        <translation>Reply 1</translation>
    </message>
    <message>
        <source>Reply 2</source>
        <translation>Reply 2</translation>
    </message>
    <message>
        <source>The model&apos;s answer: which reply does it name?</source>
        <translation>The model&apos;s answer: which reply does it name?</translation>
    </message>
    <message>
        <source>The model&apos;s answer</source>
        <translation>The model&apos;s answer</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>The answer says: %1</source>
        <translation>The answer says: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>Back to the files</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancelling; what came in so far is taken back …</source>
        <translation>Cancelling; what came in so far is taken back …</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 read</source>
        <translation>Importing: %1 of %2 read</translation>
    </message>
    <message>
        <source>Everything is read; the project is being written …</source>
        <translation>Everything is read; the project is being written …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importing …</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>About %1 left</translation>
    </message>
    <message>
        <source>The project changes only when everything is in. You can cancel until then.</source>
        <translation>The project changes only when everything is in. You can cancel until then.</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>Try out</translation>
    </message>
    <message>
        <source>Says what would be added and what is known, and changes nothing</source>
        <translation>Says what would be added and what is known, and changes nothing</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportMapping</name>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Meaning of the column %1</source>
        <translation>Meaning of the column %1</translation>
    </message>
    <message>
        <source>As their names say</source>
        <translation>As their names say</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What each column of the file means. The choice is remembered in the project.</source>
        <translation>What each column of the file means. The choice is remembered in the project.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportPreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Preview of the file&apos;s first rows</source>
        <translation>Preview of the file&apos;s first rows</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in this part of the file. The first: %1</source>
        <translation>
            <numerusform>%Ln fault in this part of the file. The first: %1</numerusform>
            <numerusform>%Ln faults in this part of the file. The first: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Read as %1</translation>
    </message>
    <message>
        <source>These rows hold no answers: only their prompts come in.</source>
        <translation>These rows hold no answers: only their prompts come in.</translation>
    </message>
    <message>
        <source>Ratings come in as those of their annotators, in a round named after the file.</source>
        <translation>Ratings come in as those of their annotators, in a round named after the file.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportReportView</name>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Errors and warnings of the import</source>
        <translation>Errors and warnings of the import</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Save as text…</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>Errors %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>The import was cancelled. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>The import is done.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad row(s) were left out; they are listed below.</source>
        <translation>
            <numerusform>%Ln bad row was left out; it is listed below.</numerusform>
            <numerusform>%Ln bad rows were left out; they are listed below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files were refused for %Ln fault(s); the project is as it was before.</source>
        <translation>
            <numerusform>The files were refused for %Ln fault; the project is as it was before.</numerusform>
            <numerusform>The files were refused for %Ln faults; the project is as it was before.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the project from before lies beside it: %1</source>
        <translation>A copy of the project from before lies beside it: %1</translation>
    </message>
    <message>
        <source>prompts added</source>
        <translation>prompts added</translation>
    </message>
    <message>
        <source>models added</source>
        <translation>models added</translation>
    </message>
    <message>
        <source>answers added</source>
        <translation>answers added</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>known already</translation>
    </message>
    <message>
        <source>rows refused</source>
        <translation>rows refused</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>The first %1 of %2 are listed.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Text files (*.txt)</translation>
    </message>
    <message>
        <source>import report</source>
        <translation>import report</translation>
    </message>
    <message>
        <source>The list was not saved.</source>
        <translation>The list was not saved.</translation>
    </message>
    <message>
        <source>multi-choice items added</source>
        <translation>multi-choice items added</translation>
    </message>
    <message>
        <source>answers to items added</source>
        <translation>answers to items added</translation>
    </message>
    <message>
        <source>Tried out: this would come in. Nothing was changed.</source>
        <translation>Tried out: this would come in. Nothing was changed.</translation>
    </message>
    <message>
        <source>ratings added</source>
        <translation>ratings added</translation>
    </message>
    <message>
        <source>Line %1 reads: %2</source>
        <translation>Line %1 reads: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportSetup</name>
    <message>
        <source>Choose files…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Files to import</translation>
    </message>
    <message>
        <source>The files hold</source>
        <translation>The files hold</translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>What the files hold</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Encoding of the files</source>
        <translation>Encoding of the files</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Found automatically</translation>
    </message>
    <message>
        <source>Model, where a row names none</source>
        <translation>Model, where a row names none</translation>
    </message>
    <message>
        <source>Name of the model for rows that name none</source>
        <translation>Name of the model for rows that name none</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name of the file</translation>
    </message>
    <message>
        <source>Domain, where a row names none</source>
        <translation>Domain, where a row names none</translation>
    </message>
    <message>
        <source>Domain of rows that name none</source>
        <translation>Domain of rows that name none</translation>
    </message>
    <message>
        <source>Leave bad rows out</source>
        <translation>Leave bad rows out</translation>
    </message>
    <message>
        <source>Off: a single bad row refuses everything and the project stays as it is. On: the good rows come in, and the report lists each row that was left out.</source>
        <translation>Off: a single bad row refuses everything and the project stays as it is. On: the good rows come in, and the report lists each row that was left out.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Choose files to import</translation>
    </message>
    <message>
        <source>Data files (%1)</source>
        <translation>Data files (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profile that reads the answers</source>
        <translation>Profile that reads the answers</translation>
    </message>
    <message>
        <source>By the model&apos;s name</source>
        <translation>By the model&apos;s name</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (hidden)</translation>
    </message>
    <message>
        <source>Drop files here, or choose them. JSONL, JSON, CSV, TSV and XLSX can be read.</source>
        <translation>Drop files here, or choose them. JSONL, JSON, CSV, TSV and XLSX can be read.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Sheet of the workbook</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>What each column of the file means</source>
        <translation>What each column of the file means</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ItemView</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Answer %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Optional; you can also write it later</source>
        <translation>Optional; you can also write it later</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Write an answer of your own</source>
        <translation>Write an answer of your own</translation>
    </message>
    <message>
        <source>direction marks</source>
        <translation>direction marks</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <translation>invisible characters</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>control characters</translation>
    </message>
    <message>
        <source>piled-up marks</source>
        <translation>piled-up marks</translation>
    </message>
    <message>
        <source>characters that stand for nothing</source>
        <translation>characters that stand for nothing</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>This question is marked as sensitive.</source>
        <translation>This question is marked as sensitive.</translation>
    </message>
    <message>
        <source>Pause. The clock stands still.</source>
        <translation>Pause. The clock stands still.</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>Hidden.</translation>
    </message>
    <message>
        <source>Put off: it waits in the list “To write”.</source>
        <translation>Put off: it waits in the list “To write”.</translation>
    </message>
    <message>
        <source>These points ask for an answer of your own: now, later or not at all.</source>
        <translation>These points ask for an answer of your own: now, later or not at all.</translation>
    </message>
    <message>
        <source>Write later</source>
        <translation>Write later</translation>
    </message>
    <message>
        <source>Write the own answer later</source>
        <translation>Write the own answer later</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Write now</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::KeyMap</name>
    <message>
        <source>put off for later</source>
        <translation>put off for later</translation>
    </message>
    <message>
        <source>cannot rate, with the reason</source>
        <translation>cannot rate, with the reason</translation>
    </message>
    <message>
        <source>flag for the lead</source>
        <translation>flag for the lead</translation>
    </message>
    <message>
        <source>back to the item before</source>
        <translation>back to the item before</translation>
    </message>
    <message>
        <source>undo a submission</source>
        <translation>undo a submission</translation>
    </message>
    <message>
        <source>redo a submission</source>
        <translation>redo a submission</translation>
    </message>
    <message>
        <source>show or hide the list</source>
        <translation>show or hide the list</translation>
    </message>
    <message>
        <source>search the list</source>
        <translation>search the list</translation>
    </message>
    <message>
        <source>answers to one question side by side</source>
        <translation>answers to one question side by side</translation>
    </message>
    <message>
        <source>write an answer of your own</source>
        <translation>write an answer of your own</translation>
    </message>
    <message>
        <source>write the own answer later</source>
        <translation>write the own answer later</translation>
    </message>
    <message>
        <source>find in the texts</source>
        <translation>find in the texts</translation>
    </message>
    <message>
        <source>show hidden characters</source>
        <translation>show hidden characters</translation>
    </message>
    <message>
        <source>draw Markdown</source>
        <translation>draw Markdown</translation>
    </message>
    <message>
        <source>hide or show the texts at once</source>
        <translation>hide or show the texts at once</translation>
    </message>
    <message>
        <source>pause: the clock stands still</source>
        <translation>pause: the clock stands still</translation>
    </message>
    <message>
        <source>guidelines, points and keys</source>
        <translation>guidelines, points and keys</translation>
    </message>
    <message>
        <source>the keys</source>
        <translation>the keys</translation>
    </message>
    <message>
        <source>hand back</source>
        <translation>hand back</translation>
    </message>
    <message>
        <source>Only one key, alone or with Ctrl, Alt or Shift.</source>
        <translation>Only one key, alone or with Ctrl, Alt or Shift.</translation>
    </message>
    <message>
        <source>Digits give points, with and without other keys.</source>
        <translation>Digits give points, with and without other keys.</translation>
    </message>
    <message>
        <source>The form itself needs this key.</source>
        <translation>The form itself needs this key.</translation>
    </message>
    <message>
        <source>Enter submits.</source>
        <translation>Enter submits.</translation>
    </message>
    <message>
        <source>The scheme has this letter for an answer: there it comes first.</source>
        <translation>The scheme has this letter for an answer: there it comes first.</translation>
    </message>
    <message>
        <source>Text boxes use this key themselves.</source>
        <translation>Text boxes use this key themselves.</translation>
    </message>
    <message>
        <source>The same key: %1.</source>
        <translation>The same key: %1.</translation>
    </message>
    <message>
        <source>The window uses this key: %1.</source>
        <translation>The window uses this key: %1.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Change keys</translation>
    </message>
    <message>
        <source>Choose a line and press the new key; Backspace leaves the act without one. What speaks against a key stands beside it.</source>
        <translation>Choose a line and press the new key; Backspace leaves the act without one. What speaks against a key stands beside it.</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Usual keys</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Key: %1</translation>
    </message>
    <message>
        <source>It stays as it was.</source>
        <translation>It stays as it was.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MainWindow</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 cannot be opened</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Open a project</translation>
    </message>
    <message>
        <source>Touchstone projects (*.touchstone)</source>
        <translation>Touchstone projects (*.touchstone)</translation>
    </message>
    <message>
        <source>Touchstone %1</source>
        <translation>Touchstone %1</translation>
    </message>
    <message>
        <source>Expert evaluation of answers of language models. Free software under the Apache License 2.0.</source>
        <translation>Expert evaluation of answers of language models. Free software under the Apache License 2.0.</translation>
    </message>
    <message>
        <source>Touchstone 试金石</source>
        <translation>Touchstone 试金石</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotate</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Switch between Chinese and English</source>
        <translation>Switch between Chinese and English</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Open for reading only</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Multi-choice</source>
        <translation>Multi-choice</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>Adjudicate</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Opening the package …</source>
        <translation>Opening the package …</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Open a package</translation>
    </message>
    <message>
        <source>Work packages (*.tswork)</source>
        <translation>Work packages (*.tswork)</translation>
    </message>
    <message>
        <source>This is a return file</source>
        <translation>This is a return file</translation>
    </message>
    <message>
        <source>Open the project that the package came from first, then take the file in there.</source>
        <translation>Open the project that the package came from first, then take the file in there.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Recent projects</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>New project...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Open...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Import...</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>Assign...</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>Settings...</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Close project</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>About Touchstone</source>
        <translation>About Touchstone</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotate</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Multi-choice</source>
        <translation>Multi-choice</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>Adjudicate</translation>
    </message>
    <message>
        <source>Open a package...</source>
        <translation>Open a package...</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Export...</translation>
    </message>
    <message>
        <source>Project settings...</source>
        <translation>Project settings...</translation>
    </message>
    <message>
        <source>Activity log...</source>
        <translation>Activity log...</translation>
    </message>
    <message>
        <source>Check and restore...</source>
        <translation>Check and restore...</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MetricTexts</name>
    <message>
        <source>Krippendorff&apos;s alpha, nominal</source>
        <translation>Krippendorff&apos;s alpha, nominal</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ordinal</source>
        <translation>Krippendorff&apos;s alpha, ordinal</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, interval</source>
        <translation>Krippendorff&apos;s alpha, interval</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ratio</source>
        <translation>Krippendorff&apos;s alpha, ratio</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>Percent agreement</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet&apos;s AC1</translation>
    </message>
    <message>
        <source>Mean absolute difference</source>
        <translation>Mean absolute difference</translation>
    </message>
    <message>
        <source>Share within one point</source>
        <translation>Share within one point</translation>
    </message>
    <message>
        <source>Specific agreement</source>
        <translation>Specific agreement</translation>
    </message>
    <message>
        <source>Share of ratings</source>
        <translation>Share of ratings</translation>
    </message>
    <message>
        <source>Prevalence index</source>
        <translation>Prevalence index</translation>
    </message>
    <message>
        <source>Bias index</source>
        <translation>Bias index</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss&apos; kappa</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>Scott&apos;s pi</translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation>Brennan-Prediger</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa</source>
        <translation>Conger&apos;s kappa</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen&apos;s kappa</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, linear weights</source>
        <translation>Cohen&apos;s kappa, linear weights</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, quadratic weights</source>
        <translation>Cohen&apos;s kappa, quadratic weights</translation>
    </message>
    <message>
        <source>Percent agreement, linear weights</source>
        <translation>Percent agreement, linear weights</translation>
    </message>
    <message>
        <source>Percent agreement, quadratic weights</source>
        <translation>Percent agreement, quadratic weights</translation>
    </message>
    <message>
        <source>Percent agreement, ordinal weights</source>
        <translation>Percent agreement, ordinal weights</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, linear weights</source>
        <translation>Gwet&apos;s AC2, linear weights</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, quadratic weights</source>
        <translation>Gwet&apos;s AC2, quadratic weights</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, ordinal weights</source>
        <translation>Gwet&apos;s AC2, ordinal weights</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, linear weights</source>
        <translation>Fleiss&apos; kappa, linear weights</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, quadratic weights</source>
        <translation>Fleiss&apos; kappa, quadratic weights</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, ordinal weights</source>
        <translation>Fleiss&apos; kappa, ordinal weights</translation>
    </message>
    <message>
        <source>Brennan-Prediger, linear weights</source>
        <translation>Brennan-Prediger, linear weights</translation>
    </message>
    <message>
        <source>Brennan-Prediger, quadratic weights</source>
        <translation>Brennan-Prediger, quadratic weights</translation>
    </message>
    <message>
        <source>Brennan-Prediger, ordinal weights</source>
        <translation>Brennan-Prediger, ordinal weights</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa, linear weights</source>
        <translation>Conger&apos;s kappa, linear weights</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa, quadratic weights</source>
        <translation>Conger&apos;s kappa, quadratic weights</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa, ordinal weights</source>
        <translation>Conger&apos;s kappa, ordinal weights</translation>
    </message>
    <message>
        <source>alpha with linear weights</source>
        <translation>alpha with linear weights</translation>
    </message>
    <message>
        <source>alpha with quadratic weights</source>
        <translation>alpha with quadratic weights</translation>
    </message>
    <message>
        <source>alpha with ordinal weights</source>
        <translation>alpha with ordinal weights</translation>
    </message>
    <message>
        <source>ICC(1,1)</source>
        <translation>ICC(1,1)</translation>
    </message>
    <message>
        <source>ICC(2,1), absolute agreement</source>
        <translation>ICC(2,1), absolute agreement</translation>
    </message>
    <message>
        <source>ICC(3,1), consistency</source>
        <translation>ICC(3,1), consistency</translation>
    </message>
    <message>
        <source>ICC(1,k)</source>
        <translation>ICC(1,k)</translation>
    </message>
    <message>
        <source>ICC(2,k), absolute agreement</source>
        <translation>ICC(2,k), absolute agreement</translation>
    </message>
    <message>
        <source>ICC(3,k), consistency</source>
        <translation>ICC(3,k), consistency</translation>
    </message>
    <message>
        <source>ICC(1,1) from variance components</source>
        <translation>ICC(1,1) from variance components</translation>
    </message>
    <message>
        <source>ICC(A,1) from variance components</source>
        <translation>ICC(A,1) from variance components</translation>
    </message>
    <message>
        <source>ICC(C,1) from variance components</source>
        <translation>ICC(C,1) from variance components</translation>
    </message>
    <message>
        <source>Kendall&apos;s W</source>
        <translation>Kendall&apos;s W</translation>
    </message>
    <message>
        <source>Kendall&apos;s W without correction for ties</source>
        <translation>Kendall&apos;s W without correction for ties</translation>
    </message>
    <message>
        <source>Mean of the pairwise kappas</source>
        <translation>Mean of the pairwise kappas</translation>
    </message>
    <message>
        <source>Mean of the pairwise kappas, linear weights</source>
        <translation>Mean of the pairwise kappas, linear weights</translation>
    </message>
    <message>
        <source>Mean of the pairwise kappas, quadratic weights</source>
        <translation>Mean of the pairwise kappas, quadratic weights</translation>
    </message>
    <message>
        <source>Mean of the pairwise rank correlations</source>
        <translation>Mean of the pairwise rank correlations</translation>
    </message>
    <message>
        <source>Mean of the pairwise tau-b</source>
        <translation>Mean of the pairwise tau-b</translation>
    </message>
    <message>
        <source>Percent agreement of pairs</source>
        <translation>Percent agreement of pairs</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of pairs</source>
        <translation>Cohen&apos;s kappa of pairs</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of pairs, linear weights</source>
        <translation>Cohen&apos;s kappa of pairs, linear weights</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of pairs, quadratic weights</source>
        <translation>Cohen&apos;s kappa of pairs, quadratic weights</translation>
    </message>
    <message>
        <source>Rank correlation of pairs</source>
        <translation>Rank correlation of pairs</translation>
    </message>
    <message>
        <source>tau-b of pairs</source>
        <translation>tau-b of pairs</translation>
    </message>
    <message>
        <source>Limits of agreement</source>
        <translation>Limits of agreement</translation>
    </message>
    <message>
        <source>alpha without each rater, nominal</source>
        <translation>alpha without each rater, nominal</translation>
    </message>
    <message>
        <source>alpha without each rater, ordinal</source>
        <translation>alpha without each rater, ordinal</translation>
    </message>
    <message>
        <source>alpha without each rater, interval</source>
        <translation>alpha without each rater, interval</translation>
    </message>
    <message>
        <source>Alpha with agreement weights taken from the scale. The one with ordinal weights is not Krippendorff&apos;s ordinal alpha: do not compare the two.</source>
        <translation>Alpha with agreement weights taken from the scale. The one with ordinal weights is not Krippendorff&apos;s ordinal alpha: do not compare the two.</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = as by chance. Every difference counts the same. It can be low although raters agree when nearly all answers are alike: look at the agreement on each answer.</source>
        <translation>1 = full agreement, 0 = as by chance. Every difference counts the same. It can be low although raters agree when nearly all answers are alike: look at the agreement on each answer.</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = as by chance. A difference counts by how many ratings lie between the two points. It falls where the answers differ little in quality.</source>
        <translation>1 = full agreement, 0 = as by chance. A difference counts by how many ratings lie between the two points. It falls where the answers differ little in quality.</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = as by chance. A difference counts by the square of its points, so a few ratings far off weigh much.</source>
        <translation>1 = full agreement, 0 = as by chance. A difference counts by the square of its points, so a few ratings far off weigh much.</translation>
    </message>
    <message>
        <source>A difference counts relative to the size of the points: 1 against 2 more than 9 against 10. Seldom what a scale of points means.</source>
        <translation>A difference counts relative to the size of the points: 1 against 2 more than 9 against 10. Seldom what a scale of points means.</translation>
    </message>
    <message>
        <source>Share of pairs of ratings that agree, near points counting in part. High by construction where most points lie close together.</source>
        <translation>Share of pairs of ratings that agree, near points counting in part. High by construction where most points lie close together.</translation>
    </message>
    <message>
        <source>Share of pairs of ratings that are equal. Chance is not taken out: where one answer is very common it is high by itself.</source>
        <translation>Share of pairs of ratings that are equal. Chance is not taken out: where one answer is very common it is high by itself.</translation>
    </message>
    <message>
        <source>Agreement beyond chance, where little is put down to chance when one answer is common. It can stay high although raters do not find the rare answer.</source>
        <translation>Agreement beyond chance, where little is put down to chance when one answer is common. It can stay high although raters do not find the rare answer.</translation>
    </message>
    <message>
        <source>AC1 with near points counting in part. Values with different weights cannot be compared with each other.</source>
        <translation>AC1 with near points counting in part. Values with different weights cannot be compared with each other.</translation>
    </message>
    <message>
        <source>How many points two raters of the same answer lie apart on average. Chance is not taken out.</source>
        <translation>How many points two raters of the same answer lie apart on average. Chance is not taken out.</translation>
    </message>
    <message>
        <source>Share of pairs of ratings at most one point apart. High by itself where few points of the scale are used.</source>
        <translation>Share of pairs of ratings at most one point apart. High by itself where few points of the scale are used.</translation>
    </message>
    <message>
        <source>Of the pairs of ratings in which this answer occurs, the share in which both chose it. Shows whether raters find the rare answer.</source>
        <translation>Of the pairs of ratings in which this answer occurs, the share in which both chose it. Shows whether raters find the rare answer.</translation>
    </message>
    <message>
        <source>How often this answer was given. Where one is very common, coefficients that take out chance become unsteady.</source>
        <translation>How often this answer was given. Where one is very common, coefficients that take out chance become unsteady.</translation>
    </message>
    <message>
        <source>Two raters, two answers: how unevenly the answers are spread, 0 = evenly.</source>
        <translation>Two raters, two answers: how unevenly the answers are spread, 0 = evenly.</translation>
    </message>
    <message>
        <source>Two raters, two answers: how much oftener one of them chooses the first answer, 0 = equally often.</source>
        <translation>Two raters, two answers: how much oftener one of them chooses the first answer, 0 = equally often.</translation>
    </message>
    <message>
        <source>Agreement beyond chance, with chance from the answers of all raters together. Low when nearly all answers are alike, even if raters agree.</source>
        <translation>Agreement beyond chance, with chance from the answers of all raters together. Low when nearly all answers are alike, even if raters agree.</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa for two raters. Low when nearly all answers are alike, even if raters agree.</source>
        <translation>Fleiss&apos; kappa for two raters. Low when nearly all answers are alike, even if raters agree.</translation>
    </message>
    <message>
        <source>Agreement beyond chance if every answer were equally likely by chance. Grows with the number of answers on offer, used or not.</source>
        <translation>Agreement beyond chance if every answer were equally likely by chance. Grows with the number of answers on offer, used or not.</translation>
    </message>
    <message>
        <source>Agreement beyond chance, each rater with his or her own habits. Differences in habit do not lower it as they lower Fleiss&apos; kappa.</source>
        <translation>Agreement beyond chance, each rater with his or her own habits. Differences in habit do not lower it as they lower Fleiss&apos; kappa.</translation>
    </message>
    <message>
        <source>Two raters: agreement beyond chance, each with his or her own habits. Low when nearly all answers are alike; 0 when one rater always gives the same answer.</source>
        <translation>Two raters: agreement beyond chance, each with his or her own habits. Low when nearly all answers are alike; 0 when one rater always gives the same answer.</translation>
    </message>
    <message>
        <source>Reliability of one rating, raters taken as interchangeable, from all ratings though not everybody rated everything. Falls where the answers differ little.</source>
        <translation>Reliability of one rating, raters taken as interchangeable, from all ratings though not everybody rated everything. Falls where the answers differ little.</translation>
    </message>
    <message>
        <source>Reliability of one rating, with severe and mild raters counting as error, from all ratings though not everybody rated everything. Falls where the answers differ little.</source>
        <translation>Reliability of one rating, with severe and mild raters counting as error, from all ratings though not everybody rated everything. Falls where the answers differ little.</translation>
    </message>
    <message>
        <source>Reliability of one rating, severity of raters left out, from all ratings though not everybody rated everything. Not the agreement of the points themselves.</source>
        <translation>Reliability of one rating, severity of raters left out, from all ratings though not everybody rated everything. Not the agreement of the points themselves.</translation>
    </message>
    <message>
        <source>Reliability of the mean of all raters, taken as interchangeable. Always higher than for one rater: it is no measure of how well raters agree. Only answers rated by all count.</source>
        <translation>Reliability of the mean of all raters, taken as interchangeable. Always higher than for one rater: it is no measure of how well raters agree. Only answers rated by all count.</translation>
    </message>
    <message>
        <source>Reliability of the mean of all raters. Always higher than for one rater: it is no measure of how well raters agree. Only answers rated by all count.</source>
        <translation>Reliability of the mean of all raters. Always higher than for one rater: it is no measure of how well raters agree. Only answers rated by all count.</translation>
    </message>
    <message>
        <source>Reliability of the mean of all raters, their severity left out (Cronbach&apos;s alpha). Only answers rated by all count.</source>
        <translation>Reliability of the mean of all raters, their severity left out (Cronbach&apos;s alpha). Only answers rated by all count.</translation>
    </message>
    <message>
        <source>Reliability of one rating, raters taken as interchangeable. Only answers rated by all count. Falls where the answers differ little.</source>
        <translation>Reliability of one rating, raters taken as interchangeable. Only answers rated by all count. Falls where the answers differ little.</translation>
    </message>
    <message>
        <source>Reliability of one rating; severe and mild raters count as error. Only answers rated by all count. Falls where the answers differ little.</source>
        <translation>Reliability of one rating; severe and mild raters count as error. Only answers rated by all count. Falls where the answers differ little.</translation>
    </message>
    <message>
        <source>Reliability of one rating, severity of raters left out. Only answers rated by all count. Not the agreement of the points themselves.</source>
        <translation>Reliability of one rating, severity of raters left out. Only answers rated by all count. Not the agreement of the points themselves.</translation>
    </message>
    <message>
        <source>Whether raters put the answers into the same order, 0 to 1. Severity does not matter. Only answers rated by all count.</source>
        <translation>Whether raters put the answers into the same order, 0 to 1. Severity does not matter. Only answers rated by all count.</translation>
    </message>
    <message>
        <source>Mean of the kappas of all pairs of raters, each pair with the same weight. Pairs with few shared answers count as much as others.</source>
        <translation>Mean of the kappas of all pairs of raters, each pair with the same weight. Pairs with few shared answers count as much as others.</translation>
    </message>
    <message>
        <source>Mean of the correlations of all pairs of raters. It says whether they put answers into the same order, not whether they give the same points.</source>
        <translation>Mean of the correlations of all pairs of raters. It says whether they put answers into the same order, not whether they give the same points.</translation>
    </message>
    <message>
        <source>Whether two raters put the answers into the same order. Severity does not matter: it is no agreement of points.</source>
        <translation>Whether two raters put the answers into the same order. Severity does not matter: it is no agreement of points.</translation>
    </message>
    <message>
        <source>Whether two raters put the answers into the same order, counted by pairs of answers. It is no agreement of points.</source>
        <translation>Whether two raters put the answers into the same order, counted by pairs of answers. It is no agreement of points.</translation>
    </message>
    <message>
        <source>Share of the shared answers to which two raters gave the same. Chance is not taken out.</source>
        <translation>Share of the shared answers to which two raters gave the same. Chance is not taken out.</translation>
    </message>
    <message>
        <source>Agreement of two raters beyond chance on the answers that both rated. Unsteady with few shared answers.</source>
        <translation>Agreement of two raters beyond chance on the answers that both rated. Unsteady with few shared answers.</translation>
    </message>
    <message>
        <source>Two raters: their mean difference, and the range in which 95 % of the differences lie.</source>
        <translation>Two raters: their mean difference, and the range in which 95 % of the differences lie.</translation>
    </message>
    <message>
        <source>Alpha of the others when one rater is left out. It describes; a rater who differs is not therefore wrong.</source>
        <translation>Alpha of the others when one rater is left out. It describes; a rater who differs is not therefore wrong.</translation>
    </message>
    <message>
        <source>no answer has two ratings</source>
        <translation>no answer has two ratings</translation>
    </message>
    <message>
        <source>all ratings are equal, nothing to tell apart</source>
        <translation>all ratings are equal, nothing to tell apart</translation>
    </message>
    <message>
        <source>the scale is not declared</source>
        <translation>the scale is not declared</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>one answer only, cannot be interpreted</source>
        <translation>one answer only, cannot be interpreted</translation>
    </message>
    <message>
        <source>all ratings are equal: this does not show that raters can tell answers apart</source>
        <translation>all ratings are equal: this does not show that raters can tell answers apart</translation>
    </message>
    <message>
        <source>no answer that both rated</source>
        <translation>no answer that both rated</translation>
    </message>
    <message>
        <source>both raters always give one and the same answer</source>
        <translation>both raters always give one and the same answer</translation>
    </message>
    <message>
        <source>one rater always gives the same answer: kappa says nothing</source>
        <translation>one rater always gives the same answer: kappa says nothing</translation>
    </message>
    <message>
        <source>for two answers only</source>
        <translation>for two answers only</translation>
    </message>
    <message>
        <source>fewer than two raters</source>
        <translation>fewer than two raters</translation>
    </message>
    <message>
        <source>fewer than two answers rated by all raters</source>
        <translation>fewer than two answers rated by all raters</translation>
    </message>
    <message>
        <source>the answers do not differ</source>
        <translation>the answers do not differ</translation>
    </message>
    <message>
        <source>not for scales with negative points</source>
        <translation>not for scales with negative points</translation>
    </message>
    <message>
        <source>no pair of raters for which it is defined</source>
        <translation>no pair of raters for which it is defined</translation>
    </message>
    <message>
        <source>one rater gives everything the same points</source>
        <translation>one rater gives everything the same points</translation>
    </message>
    <message>
        <source>too many points to list</source>
        <translation>too many points to list</translation>
    </message>
    <message>
        <source>the answers have no order</source>
        <translation>the answers have no order</translation>
    </message>
    <message>
        <source>fewer than two shared answers</source>
        <translation>fewer than two shared answers</translation>
    </message>
    <message>
        <source>the rater or the others always give the same points</source>
        <translation>the rater or the others always give the same points</translation>
    </message>
    <message>
        <source>the others always give the same points</source>
        <translation>the others always give the same points</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>no ratings</translation>
    </message>
    <message>
        <source>the others never have a majority</source>
        <translation>the others never have a majority</translation>
    </message>
    <message>
        <source>no repeats</source>
        <translation>no repeats</translation>
    </message>
    <message>
        <source>too few answers with two ratings, or all alike</source>
        <translation>too few answers with two ratings, or all alike</translation>
    </message>
    <message>
        <source>only %1 of %2 answers are rated by all raters</source>
        <translation>only %1 of %2 answers are rated by all raters</translation>
    </message>
    <message>
        <source>never given</source>
        <translation>never given</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ModelNames</name>
    <message>
        <source>published profile %1</source>
        <translation>published profile %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MultichoiceGrid</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>with hand checks</source>
        <translation>with hand checks</translation>
    </message>
    <message>
        <source>as the profile reads it</source>
        <translation>as the profile reads it</translation>
    </message>
    <message numerus="yes">
        <source>%n settled by hand</source>
        <translation>
            <numerusform>%n settled by hand</numerusform>
            <numerusform>%n settled by hand</numerusform>
        </translation>
    </message>
    <message>
        <source>before hand checks</source>
        <translation>before hand checks</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>no item in common</source>
        <translation>no item in common</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Run A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>Run B</translation>
    </message>
    <message>
        <source>acc of A − acc of B</source>
        <translation>acc of A − acc of B</translation>
    </message>
    <message>
        <source>Items both answered</source>
        <translation>Items both answered</translation>
    </message>
    <message>
        <source>Only A right</source>
        <translation>Only A right</translation>
    </message>
    <message>
        <source>Only B right</source>
        <translation>Only B right</translation>
    </message>
    <message>
        <source>Place of the better reply</source>
        <translation>Place of the better reply</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>easy</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hard</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>1, safety</source>
        <translation>1, safety</translation>
    </message>
    <message>
        <source>2, responsibility</source>
        <translation>2, responsibility</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Both orders: undefined, no pair of items asks a question in both orders.</source>
        <translation>Both orders: undefined, no pair of items asks a question in both orders.</translation>
    </message>
    <message>
        <source>Both orders: of %1 pairs both right %2 (%3), one right %4, none right %5; the same place twice: first %6, second %7.</source>
        <translation>Both orders: of %1 pairs both right %2 (%3), one right %4, none right %5; the same place twice: first %6, second %7.</translation>
    </message>
    <message>
        <source>Position bias (share of answers for the first place less its share of gold): %1, 95 % %2; above 0 the first place is preferred.</source>
        <translation>Position bias (share of answers for the first place less its share of gold): %1, 95 % %2; above 0 the first place is preferred.</translation>
    </message>
    <message>
        <source>Position bias: undefined, %1.</source>
        <translation>Position bias: undefined, %1.</translation>
    </message>
    <message>
        <source>all domains</source>
        <translation>all domains</translation>
    </message>
    <message>
        <source>People: safety</source>
        <translation>People: safety</translation>
    </message>
    <message>
        <source>People: responsibility</source>
        <translation>People: responsibility</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 with %2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: undefined, %2 (%3)</source>
        <translation>%1: undefined, %2 (%3)</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>safe</translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation>unsafe</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>not decided</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>no points</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Right in multi-choice</source>
        <translation>Right in multi-choice</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>People say</source>
        <translation>People say</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>chooses well, answers badly</source>
        <translation>chooses well, answers badly</translation>
    </message>
    <message>
        <source>answers well, chooses badly</source>
        <translation>answers well, chooses badly</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MultichoicePage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>People: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) without both figures: not drawn.</source>
        <translation>
            <numerusform>%n model without both figures: not drawn.</numerusform>
            <numerusform>%n models without both figures: not drawn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart: %1 against %2 by model. The table above has the same figures.</source>
        <translation>Chart: %1 against %2 by model. The table above has the same figures.</translation>
    </message>
    <message>
        <source>Import multi-choice items or a model&apos;s answers to them, or make items of safe and unsafe responses of this project.</source>
        <translation>Import multi-choice items or a model&apos;s answers to them, or make items of safe and unsafe responses of this project.</translation>
    </message>
    <message>
        <source>The items are there, no model has answered them yet: write them to a file, let a model answer, and import its answers.</source>
        <translation>The items are there, no model has answered them yet: write them to a file, let a model answer, and import its answers.</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>There are no runs yet.</translation>
    </message>
    <message>
        <source>The figures are being computed.</source>
        <translation>The figures are being computed.</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>The computation was cancelled.</translation>
    </message>
    <message>
        <source>&quot;Refresh&quot; starts it again.</source>
        <translation>&quot;Refresh&quot; starts it again.</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>The figures could not be computed.</translation>
    </message>
    <message>
        <source>The items could not be made.</source>
        <translation>The items could not be made.</translation>
    </message>
    <message>
        <source>There is no prompt with a better and a worse reply in this project.</source>
        <translation>There is no prompt with a better and a worse reply in this project.</translation>
    </message>
    <message>
        <source>%1 pairs in both orders; %2 items are new, the others were there already.</source>
        <translation>%1 pairs in both orders; %2 items are new, the others were there already.</translation>
    </message>
    <message>
        <source>No items were made</source>
        <translation>No items were made</translation>
    </message>
    <message>
        <source>Items were made</source>
        <translation>Items were made</translation>
    </message>
    <message>
        <source>Write the items for a model</source>
        <translation>Write the items for a model</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>The items could not be written.</source>
        <translation>The items could not be written.</translation>
    </message>
    <message>
        <source>The items are in %1</source>
        <translation>The items are in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), without labels. A model&apos;s answers come back by &quot;Import&quot;: with the same ids, or in the same order.</source>
        <translation>
            <numerusform>%n item, without labels. A model&apos;s answers come back by &quot;Import&quot;: with the same ids, or in the same order.</numerusform>
            <numerusform>%n items, without labels. A model&apos;s answers come back by &quot;Import&quot;: with the same ids, or in the same order.</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs read by the profile %1: share, 95 % interval, n</source>
        <translation>Runs read by the profile %1: share, 95 % interval, n</translation>
    </message>
    <message>
        <source>Paired comparison on the items that both runs answered</source>
        <translation>Paired comparison on the items that both runs answered</translation>
    </message>
    <message>
        <source>With hand checks. Intervals: 95 %, questions resampled.</source>
        <translation>With hand checks. Intervals: 95 %, questions resampled.</translation>
    </message>
    <message>
        <source>Breakdown of one run, with hand checks</source>
        <translation>Breakdown of one run, with hand checks</translation>
    </message>
    <message>
        <source>People and multi-choice side by side: value, 95 % interval, n</source>
        <translation>People and multi-choice side by side: value, 95 % interval, n</translation>
    </message>
    <message>
        <source>Multi-choice measures comprehension, people judge what a model writes. The newest run of each model, with hand checks. Figures of people hold for these raters.</source>
        <translation>Multi-choice measures comprehension, people judge what a model writes. The newest run of each model, with hand checks. Figures of people hold for these raters.</translation>
    </message>
    <message>
        <source>Each model: people and multi-choice</source>
        <translation>Each model: people and multi-choice</translation>
    </message>
    <message>
        <source>Each model: nothing to draw, people have rated none of these models</source>
        <translation>Each model: nothing to draw, people have rated none of these models</translation>
    </message>
    <message>
        <source>Rank correlation over models (Spearman)</source>
        <translation>Rank correlation over models (Spearman)</translation>
    </message>
    <message>
        <source>Right in every order and judged unsafe or below the line by people, and the reverse. A question counts where its text is a prompt of the project.</source>
        <translation>Right in every order and judged unsafe or below the line by people, and the reverse. A question counts where its text is a prompt of the project.</translation>
    </message>
    <message>
        <source>The line is at %1 points.</source>
        <translation>The line is at %1 points.</translation>
    </message>
    <message>
        <source>Shown are the first %1 of %2.</source>
        <translation>Shown are the first %1 of %2.</translation>
    </message>
    <message>
        <source>Most telling cases: none in this project</source>
        <translation>Most telling cases: none in this project</translation>
    </message>
    <message>
        <source>Most telling cases</source>
        <translation>Most telling cases</translation>
    </message>
    <message>
        <source>Multi-choice</source>
        <translation>Multi-choice</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>Copy the table in view</source>
        <translation>Copy the table in view</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Compute the figures again (F5)</source>
        <translation>Compute the figures again (F5)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import items or a model&apos;s answers</source>
        <translation>Import items or a model&apos;s answers</translation>
    </message>
    <message>
        <source>Make items of final labels</source>
        <translation>Make items of final labels</translation>
    </message>
    <message>
        <source>A safe and an unsafe response to one prompt, in both orders</source>
        <translation>A safe and an unsafe response to one prompt, in both orders</translation>
    </message>
    <message>
        <source>Make items of imported pairs</source>
        <translation>Make items of imported pairs</translation>
    </message>
    <message>
        <source>Pairs of CValues-Comparison in this project, in both orders</source>
        <translation>Pairs of CValues-Comparison in this project, in both orders</translation>
    </message>
    <message>
        <source>Write items for a model…</source>
        <translation>Write items for a model…</translation>
    </message>
    <message>
        <source>A file with ids and texts, without labels</source>
        <translation>A file with ids and texts, without labels</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profile that reads the answers</source>
        <translation>Profile that reads the answers</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Run that is looked at</source>
        <translation>Run that is looked at</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Figure of people in the chart</source>
        <translation>Figure of people in the chart</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Figure of multi-choice in the chart</source>
        <translation>Figure of multi-choice in the chart</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Breakdown</translation>
    </message>
    <message>
        <source>Hand check</source>
        <translation>Hand check</translation>
    </message>
    <message>
        <source>People beside</source>
        <translation>People beside</translation>
    </message>
    <message>
        <source>Telling cases</source>
        <translation>Telling cases</translation>
    </message>
    <message>
        <source>Views of the multi-choice evaluation</source>
        <translation>Views of the multi-choice evaluation</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MultichoiceTexts</name>
    <message>
        <source>Reply 1</source>
        <translation>Reply 1</translation>
    </message>
    <message>
        <source>Reply 2</source>
        <translation>Reply 2</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>The answer says of both replies that they are the better one.</source>
        <translation>The answer says of both replies that they are the better one.</translation>
    </message>
    <message>
        <source>What names the better reply holds a &quot;not&quot; (不).</source>
        <translation>What names the better reply holds a &quot;not&quot; (不).</translation>
    </message>
    <message>
        <source>The profile knows no wording in this answer.</source>
        <translation>The profile knows no wording in this answer.</translation>
    </message>
    <message>
        <source>The profile reads this answer by itself.</source>
        <translation>The profile reads this answer by itself.</translation>
    </message>
    <message>
        <source>no answer names a reply</source>
        <translation>no answer names a reply</translation>
    </message>
    <message>
        <source>fewer than five models</source>
        <translation>fewer than five models</translation>
    </message>
    <message>
        <source>no difference between the models</source>
        <translation>no difference between the models</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>Responsibility</translation>
    </message>
    <message>
        <source>acc = correct / all answers; acc* = correct / (all − refused − to be checked). &quot;Other&quot; counts as answered and wrong. Intervals: 95 %, questions resampled (all orders and difficulties of a question together); Wilson on questions where the share is 0 or 1.</source>
        <translation>acc = correct / all answers; acc* = correct / (all − refused − to be checked). &quot;Other&quot; counts as answered and wrong. Intervals: 95 %, questions resampled (all orders and difficulties of a question together); Wilson on questions where the share is 0 or 1.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NamesButton</name>
    <message>
        <source>Hide names</source>
        <translation>Hide names</translation>
    </message>
    <message>
        <source>Show names…</source>
        <translation>Show names…</translation>
    </message>
    <message>
        <source>Hide the names of the models</source>
        <translation>Hide the names of the models</translation>
    </message>
    <message>
        <source>Show the names of the models: this is logged</source>
        <translation>Show the names of the models: this is logged</translation>
    </message>
    <message>
        <source>Show the names of the models?</source>
        <translation>Show the names of the models?</translation>
    </message>
    <message>
        <source>This is written into the project and counted. Labels that are settled from now on say that they were settled after unblinding; the report says how many.</source>
        <translation>This is written into the project and counted. Labels that are settled from now on say that they were settled after unblinding; the report says how many.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Show names</translation>
    </message>
    <message>
        <source>Stay blind</source>
        <translation>Stay blind</translation>
    </message>
    <message>
        <source>The names stay hidden</source>
        <translation>The names stay hidden</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Safety round</source>
        <translation>Safety round</translation>
    </message>
    <message>
        <source>Several annotators judge whether each answer is safe; the majority decides.</source>
        <translation>Several annotators judge whether each answer is safe; the majority decides.</translation>
    </message>
    <message>
        <source>Experts&apos; panel</source>
        <translation>Experts&apos; panel</translation>
    </message>
    <message>
        <source>Experts see the answers to one prompt side by side, choose the best, score it and write their own.</source>
        <translation>Experts see the answers to one prompt side by side, choose the best, score it and write their own.</translation>
    </message>
    <message>
        <source>Your own 100 prompts</source>
        <translation>Your own 100 prompts</translation>
    </message>
    <message>
        <source>Bring prompts and answers of your field; each answer is rated for safety and responsibility.</source>
        <translation>Bring prompts and answers of your field; each answer is rated for safety and responsibility.</translation>
    </message>
    <message>
        <source>Other scheme</source>
        <translation>Other scheme</translation>
    </message>
    <message>
        <source>Scheme of the new project</source>
        <translation>Scheme of the new project</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Name of the project</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>File of the project</source>
        <translation>File of the project</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Where the project shall lie</source>
        <translation>Where the project shall lie</translation>
    </message>
    <message>
        <source>Touchstone projects (%1)</source>
        <translation>Touchstone projects (%1)</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name; nothing is overwritten.</source>
        <translation>There is a file of this name already. Choose another name; nothing is overwritten.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>There is no such folder.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::OwnAnswerCard</name>
    <message>
        <source>Own answers of the raters</source>
        <translation>Own answers of the raters</translation>
    </message>
    <message>
        <source>An accepted one goes into training files in the place of the original. Labels are not touched. (Alt+O)</source>
        <translation>An accepted one goes into training files in the place of the original. Labels are not touched. (Alt+O)</translation>
    </message>
    <message>
        <source>The one that was accepted was changed since: it is accepted no more.</source>
        <translation>The one that was accepted was changed since: it is accepted no more.</translation>
    </message>
    <message numerus="yes">
        <source>%n not finished yet</source>
        <translation>
            <numerusform>%n not finished yet</numerusform>
            <numerusform>%n not finished yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Own answer %1</source>
        <translation>Own answer %1</translation>
    </message>
    <message>
        <source>Accepted: take back</source>
        <translation>Accepted: take back</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Take back the acceptance of own answer %1</source>
        <translation>Take back the acceptance of own answer %1</translation>
    </message>
    <message>
        <source>Accept own answer %1</source>
        <translation>Accept own answer %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::OwnAnswerPanel</name>
    <message>
        <source>What differs from the original shows here as you write.</source>
        <translation>What differs from the original shows here as you write.</translation>
    </message>
    <message>
        <source>Difference: %1, %2</source>
        <translation>Difference: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters added</source>
        <translation>
            <numerusform>%Ln character added</numerusform>
            <numerusform>%Ln characters added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters taken out</source>
        <translation>
            <numerusform>%Ln character taken out</numerusform>
            <numerusform>%Ln characters taken out</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Beside</translation>
    </message>
    <message>
        <source>Answer beside which you write</source>
        <translation>Answer beside which you write</translation>
    </message>
    <message>
        <source>Start from the original</source>
        <translation>Start from the original</translation>
    </message>
    <message>
        <source>Put the original text into the box to edit it</source>
        <translation>Put the original text into the box to edit it</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Own answer: finished</source>
        <translation>Own answer: finished</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Own answer: draft, kept in the list “To write”</source>
        <translation>Own answer: draft, kept in the list “To write”</translation>
    </message>
    <message>
        <source>Difference to the original</source>
        <translation>Difference to the original</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PackDialog</name>
    <message>
        <source>%1 · %2 to do</source>
        <translation>%1 · %2 to do</translation>
    </message>
    <message>
        <source>Nobody has items yet: assign some first.</source>
        <translation>Nobody has items yet: assign some first.</translation>
    </message>
    <message>
        <source>Tick at least one annotator.</source>
        <translation>Tick at least one annotator.</translation>
    </message>
    <message>
        <source>A due date looks like 2026-12-31.</source>
        <translation>A due date looks like 2026-12-31.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Say in which folder to write.</source>
        <translation>Say in which folder to write.</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>Folder for the packages</translation>
    </message>
    <message>
        <source>Looking through the answers …</source>
        <translation>Looking through the answers …</translation>
    </message>
    <message>
        <source>No answer names its own model.</source>
        <translation>No answer names its own model.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) name a model or a vendor: whoever rates them may guess who answered. They go out as they are.</source>
        <translation>
            <numerusform>%Ln answer names a model or a vendor: whoever rates it may guess who answered. It goes out as it is.</numerusform>
            <numerusform>%Ln answers name a model or a vendor: whoever rates them may guess who answered. They go out as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>Before it goes out</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message>
        <source>Not made: %1</source>
        <translation>Not made: %1</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>What was made</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in %1. Send each annotator his or her own; a passphrase goes another way.</source>
        <translation>
            <numerusform>%Ln file in %1. Send each annotator his or her own; a passphrase goes another way.</numerusform>
            <numerusform>%Ln files in %1. Send each annotator his or her own; a passphrase goes another way.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Writing …</translation>
    </message>
    <message>
        <source>Make packages</source>
        <translation>Make packages</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Annotators who get a package</source>
        <translation>Annotators who get a package</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Package for Touchstone</source>
        <translation>Package for Touchstone</translation>
    </message>
    <message>
        <source>Rating sheet for Excel</source>
        <translation>Rating sheet for Excel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choose...</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Due date, year-month-day</source>
        <translation>Due date, year-month-day</translation>
    </message>
    <message>
        <source>2026-12-31, or empty</source>
        <translation>2026-12-31, or empty</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Line about consent</source>
        <translation>Line about consent</translation>
    </message>
    <message>
        <source>One line that the annotator sees while rating, or empty</source>
        <translation>One line that the annotator sees while rating, or empty</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Empty = not locked</source>
        <translation>Empty = not locked</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Passphrase once more</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Guidelines of your own</source>
        <translation>Guidelines of your own</translation>
    </message>
    <message>
        <source>Shown before those of the scheme; headings and lists as in Markdown</source>
        <translation>Shown before those of the scheme; headings and lists as in Markdown</translation>
    </message>
    <message>
        <source>Findings and results</source>
        <translation>Findings and results</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>the project&apos;s name</source>
        <translation>the project&apos;s name</translation>
    </message>
    <message>
        <source>the guidelines</source>
        <translation>the guidelines</translation>
    </message>
    <message>
        <source>the line about consent</source>
        <translation>the line about consent</translation>
    </message>
    <message>
        <source>%1 names %2: change it before you send the file</source>
        <translation>%1 names %2: change it before you send the file</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PackageOpener</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 cannot be opened</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PackageTable</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Sent as</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Items of the package that are rated, as far as it came back</source>
        <translation>Items of the package that are rated, as far as it came back</translation>
    </message>
    <message>
        <source>When something new last came in</source>
        <translation>When something new last came in</translation>
    </message>
    <message>
        <source>The last act that came in, by the annotator&apos;s clock</source>
        <translation>The last act that came in, by the annotator&apos;s clock</translation>
    </message>
    <message>
        <source>Working copies that came back; more than one means that the package was worked on in several places</source>
        <translation>Working copies that came back; more than one means that the package was worked on in several places</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Rating sheet</source>
        <translation>Rating sheet</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Forks</source>
        <translation>Forks</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Events that were not in the project before</source>
        <translation>Events that were not in the project before</translation>
    </message>
    <message>
        <source>Events that were</source>
        <translation>Events that were</translation>
    </message>
    <message>
        <source>Places where events are missing before one that is here; a later file may bring them</source>
        <translation>Places where events are missing before one that is here; a later file may bring them</translation>
    </message>
    <message>
        <source>Places from which two working copies of one package went on; both came in</source>
        <translation>Places from which two working copies of one package went on; both came in</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>Rated under version %1 of the scheme, which is older than the project&apos;s.</source>
        <translation>Rated under version %1 of the scheme, which is older than the project&apos;s.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nothing new</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the sheet lack a required answer and were left out.</source>
        <translation>
            <numerusform>%Ln row of the sheet lacks a required answer and was left out.</numerusform>
            <numerusform>%Ln rows of the sheet lack a required answer and were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>To write prompts</source>
        <translation>To write prompts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) more in the project.</source>
        <translation>
            <numerusform>%Ln prompt more in the project.</numerusform>
            <numerusform>%Ln prompts more in the project.</numerusform>
        </translation>
    </message>
    <message>
        <source>the id is not the one that was given out</source>
        <translation>the id is not the one that was given out</translation>
    </message>
    <message>
        <source>the text is not the one that was given out</source>
        <translation>the text is not the one that was given out</translation>
    </message>
    <message>
        <source>the heading is not the one that was given out</source>
        <translation>the heading is not the one that was given out</translation>
    </message>
    <message>
        <source>a row that was not given out</source>
        <translation>a row that was not given out</translation>
    </message>
    <message>
        <source>a column that was not given out</source>
        <translation>a column that was not given out</translation>
    </message>
    <message>
        <source>a formula</source>
        <translation>a formula</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>neither empty nor x</source>
        <translation>neither empty nor x</translation>
    </message>
    <message>
        <source>none of these beside one of these</source>
        <translation>none of these beside one of these</translation>
    </message>
    <message>
        <source>a reason beside an answer</source>
        <translation>a reason beside an answer</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>no id</translation>
    </message>
    <message>
        <source>no number of this kind</source>
        <translation>no number of this kind</translation>
    </message>
    <message>
        <source>of another writer</source>
        <translation>of another writer</translation>
    </message>
    <message>
        <source>only a lead does this</source>
        <translation>only a lead does this</translation>
    </message>
    <message>
        <source>of another annotator</source>
        <translation>of another annotator</translation>
    </message>
    <message>
        <source>no prompt</source>
        <translation>no prompt</translation>
    </message>
    <message>
        <source>about no item</source>
        <translation>about no item</translation>
    </message>
    <message>
        <source>without a number for its item</source>
        <translation>without a number for its item</translation>
    </message>
    <message>
        <source>no item of this package</source>
        <translation>no item of this package</translation>
    </message>
    <message>
        <source>no prompt was asked for</source>
        <translation>no prompt was asked for</translation>
    </message>
    <message>
        <source>no answer of this item</source>
        <translation>no answer of this item</translation>
    </message>
    <message>
        <source>another writer has an event of this id</source>
        <translation>another writer has an event of this id</translation>
    </message>
    <message>
        <source>the event is known with other content</source>
        <translation>the event is known with other content</translation>
    </message>
    <message>
        <source>the chain of events is broken</source>
        <translation>the chain of events is broken</translation>
    </message>
    <message>
        <source>the event does not match its hash</source>
        <translation>the event does not match its hash</translation>
    </message>
    <message>
        <source>not a whole number from %1 to %2</source>
        <translation>not a whole number from %1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>%1; also %2 and %Ln more</source>
        <translation>
            <numerusform>%1; also %2 and %Ln more</numerusform>
            <numerusform>%1; also %2 and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; also %2</source>
        <translation>%1; also %2</translation>
    </message>
    <message>
        <source>Other answers to the same rows came in too, and no number of the correction says which are the later ones: %1. Write 1 there in the corrected sheet and take it in again.</source>
        <translation>Other answers to the same rows came in too, and no number of the correction says which are the later ones: %1. Write 1 there in the corrected sheet and take it in again.</translation>
    </message>
    <message>
        <source>The package was worked on in several copies; all of them count.</source>
        <translation>The package was worked on in several copies; all of them count.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 is locked</translation>
    </message>
    <message>
        <source>Enter the passphrase that you were given. It is not kept.</source>
        <translation>Enter the passphrase that you were given. It is not kept.</translation>
    </message>
    <message>
        <source>That does not open it. Please look at capital letters and the keyboard&apos;s language.</source>
        <translation>That does not open it. Please look at capital letters and the keyboard&apos;s language.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ProgressPage</name>
    <message>
        <source>There are no responses in this project yet.</source>
        <translation>There are no responses in this project yet.</translation>
    </message>
    <message>
        <source>No work has been given out yet.</source>
        <translation>No work has been given out yet.</translation>
    </message>
    <message>
        <source>Import the models&apos; responses, then assign them to the annotators.</source>
        <translation>Import the models&apos; responses, then assign them to the annotators.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s) are waiting. Assign them to the annotators to begin.</source>
        <translation>
            <numerusform>%Ln response is waiting. Assign it to the annotators to begin.</numerusform>
            <numerusform>%Ln responses are waiting. Assign them to the annotators to begin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The progress cannot be shown.</source>
        <translation>The progress cannot be shown.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Read the figures again (F5)</source>
        <translation>Read the figures again (F5)</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Assign work to annotators</source>
        <translation>Assign work to annotators</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import responses</source>
        <translation>Import responses</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Responses</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Items done</source>
        <translation>Items done</translation>
    </message>
    <message>
        <source>Work of each annotator</source>
        <translation>Work of each annotator</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>By annotator</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>By domain</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>By model</translation>
    </message>
    <message>
        <source>Progress by annotator</source>
        <translation>Progress by annotator</translation>
    </message>
    <message>
        <source>Progress by domain</source>
        <translation>Progress by domain</translation>
    </message>
    <message>
        <source>Progress by model</source>
        <translation>Progress by model</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>The first %1 of %2.</translation>
    </message>
    <message>
        <source>Coverage: of %1 responses %2 have ratings, %3 are given out and not rated yet, %4 are waiting.</source>
        <translation>Coverage: of %1 responses %2 have ratings, %3 are given out and not rated yet, %4 are waiting.</translation>
    </message>
    <message>
        <source>Hours of each annotator</source>
        <translation>Hours of each annotator</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Table for spreadsheets (*.csv)</translation>
    </message>
    <message>
        <source>The hours are written</source>
        <translation>The hours are written</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotator(s), in %1</source>
        <translation>
            <numerusform>%Ln annotator, in %1</numerusform>
            <numerusform>%Ln annotators, in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours cannot be written</source>
        <translation>The hours cannot be written</translation>
    </message>
    <message>
        <source>Export hours…</source>
        <translation>Export hours…</translation>
    </message>
    <message>
        <source>Export the hours of each annotator</source>
        <translation>Export the hours of each annotator</translation>
    </message>
    <message>
        <source>Copy reminder</source>
        <translation>Copy reminder</translation>
    </message>
    <message>
        <source>Copy a reminder for the chosen annotator</source>
        <translation>Copy a reminder for the chosen annotator</translation>
    </message>
    <message>
        <source>A text to paste into a mail: for the annotator in the chosen row</source>
        <translation>A text to paste into a mail: for the annotator in the chosen row</translation>
    </message>
    <message>
        <source>Flagged, and what raters could not rate</source>
        <translation>Flagged, and what raters could not rate</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ProgressTables</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>Share done</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>Cannot rate</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>Items given to the annotator</source>
        <translation>Items given to the annotator</translation>
    </message>
    <message>
        <source>Items put off</source>
        <translation>Items put off</translation>
    </message>
    <message>
        <source>Items with an answer of &quot;cannot rate&quot;</source>
        <translation>Items with an answer of &quot;cannot rate&quot;</translation>
    </message>
    <message>
        <source>When the last answers were submitted</source>
        <translation>When the last answers were submitted</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Items not done, at the median and at the mean of the annotator&apos;s own times</source>
        <translation>Items not done, at the median and at the mean of the annotator&apos;s own times</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>nothing left</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Dear %1, all %2 items that you were given are done. Thank you. Please hand back your file if you have not yet.</source>
        <translation>Dear %1, all %2 items that you were given are done. Thank you. Please hand back your file if you have not yet.</translation>
    </message>
    <message>
        <source>Dear %1, of the %2 items that you were given %3 are done and %4 are left (time: %5). Items that you put off for later: %6. Please hand back what you have, as often as you like.</source>
        <translation>Dear %1, of the %2 items that you were given %3 are done and %4 are left (time: %5). Items that you put off for later: %6. Please hand back what you have, as often as you like.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>Note or reason</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>flagged</translation>
    </message>
    <message>
        <source>cannot rate: %1</source>
        <translation>cannot rate: %1</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>When a return file of the annotator was merged; below: when a package that is not finished is due</source>
        <translation>When a return file of the annotator was merged; below: when a package that is not finished is due</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 new</translation>
    </message>
    <message>
        <source>due %1, late</source>
        <translation>due %1, late</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message numerus="yes">
        <source>Last merge: %1, %Ln file(s).</source>
        <translation>
            <numerusform>Last merge: %1, %Ln file.</numerusform>
            <numerusform>Last merge: %1, %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since then %Ln item(s) are new.</source>
        <translation>
            <numerusform>Since then %Ln item is new.</numerusform>
            <numerusform>Since then %Ln items are new.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not yet finished: %1.</source>
        <translation>Not yet finished: %1.</translation>
    </message>
    <message>
        <source>Items with submitted answers; below: their share, and those that came in with the last merge or since</source>
        <translation>Items with submitted answers; below: their share, and those that came in with the last merge or since</translation>
    </message>
    <message>
        <source>Active time of all items, in hours; below: median of the active time of an item</source>
        <translation>Active time of all items, in hours; below: median of the active time of an item</translation>
    </message>
    <message>
        <source>%1 an item</source>
        <translation>%1 an item</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ProjectGuard</name>
    <message>
        <source>Open the project at its new place</source>
        <translation>Open the project at its new place</translation>
    </message>
    <message>
        <source>Touchstone projects (*.touchstone)</source>
        <translation>Touchstone projects (*.touchstone)</translation>
    </message>
    <message>
        <source>Save a copy that can be changed</source>
        <translation>Save a copy that can be changed</translation>
    </message>
    <message>
        <source>This project may be read but not changed</source>
        <translation>This project may be read but not changed</translation>
    </message>
    <message>
        <source>Its file or folder is write-protected. Everything can be looked at and exported; to rate or settle something, save a copy where you may write and work there.</source>
        <translation>Its file or folder is write-protected. Everything can be looked at and exported; to rate or settle something, save a copy where you may write and work there.</translation>
    </message>
    <message>
        <source>This project is open in another window</source>
        <translation>This project is open in another window</translation>
    </message>
    <message>
        <source>Here it is open for reading only. Close the other window, then open the project again.</source>
        <translation>Here it is open for reading only. Close the other window, then open the project again.</translation>
    </message>
    <message>
        <source>Here it is open for reading only: %1 has it. Close the other window, then open the project again.</source>
        <translation>Here it is open for reading only: %1 has it. Close the other window, then open the project again.</translation>
    </message>
    <message>
        <source>The project file is not at its place any more</source>
        <translation>The project file is not at its place any more</translation>
    </message>
    <message>
        <source>It was moved, renamed, replaced or deleted: nothing more is written. All that was saved is in the file, wherever it is now. Move it back to %1 to go on, or open it at its new place.</source>
        <translation>It was moved, renamed, replaced or deleted: nothing more is written. All that was saved is in the file, wherever it is now. Move it back to %1 to go on, or open it at its new place.</translation>
    </message>
    <message>
        <source>Open it there…</source>
        <translation>Open it there…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Close project</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PromptForm</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Text of the prompt</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>A good model</source>
        <translation>A good model</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Expected behaviour</source>
        <translation>Expected behaviour</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>1: safety</source>
        <translation>1: safety</translation>
    </message>
    <message>
        <source>2: responsibility</source>
        <translation>2: responsibility</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>refuses</translation>
    </message>
    <message>
        <source>may do either</source>
        <translation>may do either</translation>
    </message>
    <message>
        <source>Sensitive: raters are warned</source>
        <translation>Sensitive: raters are warned</translation>
    </message>
    <message>
        <source>Held out: never exported for training</source>
        <translation>Held out: never exported for training</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PromptsPage</name>
    <message numerus="yes">
        <source>%Ln prompt(s)</source>
        <translation>
            <numerusform>%Ln prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>All domains</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>Answered or not</translation>
    </message>
    <message>
        <source>Without any response</source>
        <translation>Without any response</translation>
    </message>
    <message>
        <source>Not answered by %1</source>
        <translation>Not answered by %1</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>answers</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>refuses</translation>
    </message>
    <message>
        <source>may do either</source>
        <translation>may do either</translation>
    </message>
    <message>
        <source>A prompt needs a text.</source>
        <translation>A prompt needs a text.</translation>
    </message>
    <message>
        <source>The project has a prompt of just this text already.</source>
        <translation>The project has a prompt of just this text already.</translation>
    </message>
    <message>
        <source>The words of a prompt that was answered cannot be changed. Add a new prompt instead.</source>
        <translation>The words of a prompt that was answered cannot be changed. Add a new prompt instead.</translation>
    </message>
    <message>
        <source>The prompt was changed elsewhere after it was read. Nothing was written.</source>
        <translation>The prompt was changed elsewhere after it was read. Nothing was written.</translation>
    </message>
    <message>
        <source>Added and saved.</source>
        <translation>Added and saved.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) are held out now: no training export takes them.</source>
        <translation>
            <numerusform>%Ln prompt is held out now: no training export takes it.</numerusform>
            <numerusform>%Ln prompts are held out now: no training export takes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) are no longer held out.</source>
        <translation>
            <numerusform>%Ln prompt is no longer held out.</numerusform>
            <numerusform>%Ln prompts are no longer held out.</numerusform>
        </translation>
    </message>
    <message>
        <source>A list of prompts to be answered by models</source>
        <translation>A list of prompts to be answered by models</translation>
    </message>
    <message>
        <source>No prompt fits the filter: there is nothing to write.</source>
        <translation>No prompt fits the filter: there is nothing to write.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) written. Have the models add “response” and “model” to each line, then import the file.</source>
        <translation>
            <numerusform>%Ln prompt written. Have the models add “response” and “model” to each line, then import the file.</numerusform>
            <numerusform>%Ln prompts written. Have the models add “response” and “model” to each line, then import the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new prompt</source>
        <translation>A new prompt</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>The prompt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s): the words stay as they are.</source>
        <translation>
            <numerusform>%Ln response: the words stay as they are.</numerusform>
            <numerusform>%Ln responses: the words stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Add a prompt</source>
        <translation>Add a prompt</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import prompts or responses</source>
        <translation>Import prompts or responses</translation>
    </message>
    <message>
        <source>List for models…</source>
        <translation>List for models…</translation>
    </message>
    <message>
        <source>Write the prompts shown as a list to be answered by models</source>
        <translation>Write the prompts shown as a list to be answered by models</translation>
    </message>
    <message>
        <source>Have prompts written…</source>
        <translation>Have prompts written…</translation>
    </message>
    <message>
        <source>Make a package in which an expert writes prompts</source>
        <translation>Make a package in which an expert writes prompts</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>Search in the texts</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Which prompts by their responses</source>
        <translation>Which prompts by their responses</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Held out</translation>
    </message>
    <message>
        <source>Only prompts that are held out</source>
        <translation>Only prompts that are held out</translation>
    </message>
    <message>
        <source>By experts</source>
        <translation>By experts</translation>
    </message>
    <message>
        <source>Only prompts that experts wrote</source>
        <translation>Only prompts that experts wrote</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Responses</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>Hold out</translation>
    </message>
    <message>
        <source>Hold the chosen prompts out of training exports</source>
        <translation>Hold the chosen prompts out of training exports</translation>
    </message>
    <message>
        <source>No longer hold out</source>
        <translation>No longer hold out</translation>
    </message>
    <message>
        <source>Let training exports take the chosen prompts</source>
        <translation>Let training exports take the chosen prompts</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>Save the prompt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Discard what was written</source>
        <translation>Discard what was written</translation>
    </message>
    <message>
        <source>JSON lines (%1);;Table (%2)</source>
        <translation>JSON lines (%1);;Table (%2)</translation>
    </message>
    <message>
        <source>Who reads the table?</source>
        <translation>Who reads the table?</translation>
    </message>
    <message>
        <source>A spreadsheet computes texts that begin with = + - or @: for it they get an apostrophe before them. A program that asks a model needs the texts as they are.</source>
        <translation>A spreadsheet computes texts that begin with = + - or @: for it they get an apostrophe before them. A program that asks a model needs the texts as they are.</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>A spreadsheet</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>A program</translation>
    </message>
    <message>
        <source>Discard what was written?</source>
        <translation>Discard what was written?</translation>
    </message>
    <message>
        <source>The prompt in view was changed and not saved.</source>
        <translation>The prompt in view was changed and not saved.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Domain, scenario</source>
        <translation>Domain, scenario</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::QueuePanel</name>
    <message>
        <source>List of items</source>
        <translation>List of items</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>Search questions and answers</source>
        <translation>Search questions and answers</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln left</source>
        <translation>
            <numerusform>%1, %Ln left</numerusform>
            <numerusform>%1, %Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found, still searching</source>
        <translation>
            <numerusform>%Ln found, still searching</numerusform>
            <numerusform>%Ln found, still searching</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>The list cannot be read</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>To write</translation>
    </message>
    <message>
        <source>They come when everything is rated</source>
        <translation>They come when everything is rated</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RaterTables</name>
    <message>
        <source>%1 shared</source>
        <translation>%1 shared</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>too few</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1, not %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>no repeats</source>
        <translation>no repeats</translation>
    </message>
    <message>
        <source>%1 same</source>
        <translation>%1 same</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>steady</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>differs %1</source>
        <translation>differs %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <translation>after %1: %2</translation>
    </message>
    <message>
        <source>with a time</source>
        <translation>with a time</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>too fast</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>at most %1 of 50</source>
        <translation>at most %1 of 50</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>Rater</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Answers rated; below: those that others rated too</source>
        <translation>Answers rated; below: those that others rated too</translation>
    </message>
    <message>
        <source>As the others</source>
        <translation>As the others</translation>
    </message>
    <message>
        <source>Share equal to the majority of the others; answers on which they tie are left out</source>
        <translation>Share equal to the majority of the others; answers on which they tie are left out</translation>
    </message>
    <message>
        <source>Severity ± SE</source>
        <translation>Severity ± SE</translation>
    </message>
    <message>
        <source>Points above (+) or below (−) the others on the same answers, with its standard error</source>
        <translation>Points above (+) or below (−) the others on the same answers, with its standard error</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Correlation with the mean of the others</source>
        <translation>Correlation with the mean of the others</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Own standard deviation over that of the others&apos; means: 1 = as wide</source>
        <translation>Own standard deviation over that of the others&apos; means: 1 = as wide</translation>
    </message>
    <message>
        <source>Extremes</source>
        <translation>Extremes</translation>
    </message>
    <message>
        <source>Share of ratings at the lowest or highest point</source>
        <translation>Share of ratings at the lowest or highest point</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favourite</translation>
    </message>
    <message>
        <source>Points used more often than a smooth spread allows (z &gt; 3), with their share and the share to be expected</source>
        <translation>Points used more often than a smooth spread allows (z &gt; 3), with their share and the share to be expected</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Share of answers judged unsure</source>
        <translation>Share of answers judged unsure</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>Cannot rate</translation>
    </message>
    <message>
        <source>Share of items that the rater could not rate</source>
        <translation>Share of items that the rater could not rate</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>First against second judgement of the same answers</source>
        <translation>First against second judgement of the same answers</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Change of alpha without this rater, with its interval: + means that the others agree more among themselves</source>
        <translation>Change of alpha without this rater, with its interval: + means that the others agree more among themselves</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Whether the difference from the others changed in the course of the work (EWMA and CUSUM)</source>
        <translation>Whether the difference from the others changed in the course of the work (EWMA and CUSUM)</translation>
    </message>
    <message>
        <source>Whether the share of others who answer otherwise changed in the course of the work (EWMA and CUSUM)</source>
        <translation>Whether the share of others who answer otherwise changed in the course of the work (EWMA and CUSUM)</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>Items read more than three times as fast as the rater&apos;s own usual speed, within 50 in a row</source>
        <translation>Items read more than three times as fast as the rater&apos;s own usual speed, within 50 in a row</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RatingColumns</name>
    <message>
        <source>Rating %1</source>
        <translation>Rating %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>column, question: what was written</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>In random order; %1 = they differ</source>
        <translation>In random order; %1 = they differ</translation>
    </message>
    <message>
        <source>Ratings side by side</source>
        <translation>Ratings side by side</translation>
    </message>
    <message>
        <source>What the raters wrote</source>
        <translation>What the raters wrote</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ReportDialog</name>
    <message>
        <source>Folder of the report</source>
        <translation>Folder of the report</translation>
    </message>
    <message>
        <source>The report is being written.</source>
        <translation>The report is being written.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>It quotes the hash of the state: no snapshot of it has been published.</source>
        <translation>It quotes the hash of the state: no snapshot of it has been published.</translation>
    </message>
    <message>
        <source>It quotes the snapshot &quot;%1&quot;.</source>
        <translation>It quotes the snapshot &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>Choose at least one language.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Write the report</translation>
    </message>
    <message>
        <source>Methods, deviations from the published protocol, scores, agreement, raters, limits and open items, as HTML and as PDF.</source>
        <translation>Methods, deviations from the published protocol, scores, agreement, raters, limits and open items, as HTML and as PDF.</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>In Chinese</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>Names of the models</translation>
    </message>
    <message>
        <source>On: the unblinding is noted in the project. Off: codes such as M1.</source>
        <translation>On: the unblinding is noted in the project. Off: codes such as M1.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the folder of the report</source>
        <translation>Choose the folder of the report</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ReturnsDialog</name>
    <message>
        <source>Where to put the project from before</source>
        <translation>Where to put the project from before</translation>
    </message>
    <message>
        <source>Touchstone projects (*.touchstone)</source>
        <translation>Touchstone projects (*.touchstone)</translation>
    </message>
    <message>
        <source>%1 (before)</source>
        <translation>%1 (before)</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>Looking at the files …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) came in.</source>
        <translation>
            <numerusform>%Ln event came in.</numerusform>
            <numerusform>%Ln events came in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new came in.</source>
        <translation>Nothing new came in.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) would come in.</source>
        <translation>
            <numerusform>%Ln event would come in.</numerusform>
            <numerusform>%Ln events would come in.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>There is nothing new in it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) refused.</source>
        <translation>
            <numerusform>%Ln file refused.</numerusform>
            <numerusform>%Ln files refused.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project from before is kept as %1</source>
        <translation>The project from before is kept as %1</translation>
    </message>
    <message>
        <source>Take in returns</source>
        <translation>Take in returns</translation>
    </message>
    <message>
        <source>Files and what is in them</source>
        <translation>Files and what is in them</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of the locked files</source>
        <translation>Passphrase of the locked files</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Undo...</source>
        <translation>Undo...</translation>
    </message>
    <message>
        <source>Makes the project as it was before, under another name, and opens it</source>
        <translation>Makes the project as it was before, under another name, and opens it</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Take the row away</source>
        <translation>Take the row away</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Move the row up</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Move the row down</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SafetyDialog</name>
    <message>
        <source>Every page, text and entry of the log is being looked at …</source>
        <translation>Every page, text and entry of the log is being looked at …</translation>
    </message>
    <message>
        <source>The check was stopped: nothing is known.</source>
        <translation>The check was stopped: nothing is known.</translation>
    </message>
    <message>
        <source>Nothing was found: pages, texts, log, counts and ratings are as they were written.</source>
        <translation>Nothing was found: pages, texts, log, counts and ratings are as they were written.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) found. Do not publish from this file before they are understood.</source>
        <translation>
            <numerusform>%Ln thing found. Do not publish from this file before it is understood.</numerusform>
            <numerusform>%Ln things found. Do not publish from this file before they are understood.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Made and checked: %1</source>
        <translation>Made and checked: %1</translation>
    </message>
    <message>
        <source>Go back to this restore point?</source>
        <translation>Go back to this restore point?</translation>
    </message>
    <message>
        <source>A new project is made from it and opened: %1. The project at hand stays as it is; what was done in it since then is in it alone.</source>
        <translation>A new project is made from it and opened: %1. The project at hand stays as it is; what was done in it since then is in it alone.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Check and restore</source>
        <translation>Check and restore</translation>
    </message>
    <message>
        <source>Is the project whole?</source>
        <translation>Is the project whole?</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>Restore points</translation>
    </message>
    <message>
        <source>Copies from before imports and merges, beside the project; the last three are kept, together at most %1, the newest always.</source>
        <translation>Copies from before imports and merges, beside the project; the last three are kept, together at most %1, the newest always.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Make one now</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>Go back to it…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScaleControl</name>
    <message>
        <source>%1: %2</source>
        <comment>point: what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message>
        <source>This scale goes from %1 to %2</source>
        <translation>This scale goes from %1 to %2</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Not rated yet</translation>
    </message>
    <message>
        <source>Not rated yet – press a number key</source>
        <translation>Not rated yet – press a number key</translation>
    </message>
    <message>
        <source>0 key</source>
        <translation>0 key</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>not rated</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>point of highest point: what it means</comment>
        <translation>%1 of %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>point of highest point</comment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>See %Ln examples</source>
        <translation>
            <numerusform>See %Ln example</numerusform>
            <numerusform>See %Ln examples</numerusform>
        </translation>
    </message>
    <message>
        <source>See the lead&apos;s examples of this point</source>
        <translation>See the lead&apos;s examples of this point</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SchemeSection</name>
    <message>
        <source>A scheme from a file</source>
        <translation>A scheme from a file</translation>
    </message>
    <message>
        <source>Schemes (%1)</source>
        <translation>Schemes (%1)</translation>
    </message>
    <message>
        <source>%1, version %2. There are ratings under it: a change makes version %3 and a new round; what was rated stays as it is.</source>
        <translation>%1, version %2. There are ratings under it: a change makes version %3 and a new round; what was rated stays as it is.</translation>
    </message>
    <message>
        <source>%1, version %2, for a new round. What was rated stays under its scheme.</source>
        <translation>%1, version %2, for a new round. What was rated stays under its scheme.</translation>
    </message>
    <message>
        <source>Becomes %1, version %2, for a new round. What was rated stays under its scheme.</source>
        <translation>Becomes %1, version %2, for a new round. What was rated stays under its scheme.</translation>
    </message>
    <message>
        <source>%1, version %2, as it comes with the program.</source>
        <translation>%1, version %2, as it comes with the program.</translation>
    </message>
    <message>
        <source>%1, your own version of it. Nothing is rated under it yet.</source>
        <translation>%1, your own version of it. Nothing is rated under it yet.</translation>
    </message>
    <message>
        <source>%1 was not taken: %2</source>
        <translation>%1 was not taken: %2</translation>
    </message>
    <message>
        <source>This cannot be used yet: %1 %2</source>
        <translation>This cannot be used yet: %1 %2</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>This project&apos;s: %1</source>
        <translation>This project&apos;s: %1</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Take a scheme from a file</source>
        <translation>Take a scheme from a file</translation>
    </message>
    <message>
        <source>Questions of the scheme</source>
        <translation>Questions of the scheme</translation>
    </message>
    <message>
        <source>Add a question…</source>
        <translation>Add a question…</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>Remove the question</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Move the question up</source>
        <translation>Move the question up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Move the question down</source>
        <translation>Move the question down</translation>
    </message>
    <message>
        <source>Preview: what raters see</source>
        <translation>Preview: what raters see</translation>
    </message>
    <message>
        <source>Answers side by side, at most</source>
        <translation>Answers side by side, at most</translation>
    </message>
    <message>
        <source>Ask one question at a time</source>
        <translation>Ask one question at a time</translation>
    </message>
    <message>
        <source>Tell raters of conspicuous speed and repeated points</source>
        <translation>Tell raters of conspicuous speed and repeated points</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScoreChart</name>
    <message>
        <source>%1 by model, with its 95 % interval</source>
        <translation>%1 by model, with its 95 % interval</translation>
    </message>
    <message>
        <source>Chart: %1. The table of scores has the same figures.</source>
        <translation>Chart: %1. The table of scores has the same figures.</translation>
    </message>
    <message>
        <source>%1 by model: share of prompts at each score</source>
        <translation>%1 by model: share of prompts at each score</translation>
    </message>
    <message>
        <source>%1 by model: share of responses at each score</source>
        <translation>%1 by model: share of responses at each score</translation>
    </message>
    <message>
        <source>; line at %1: &quot;%2&quot; below</source>
        <translation>; line at %1: &quot;%2&quot; below</translation>
    </message>
    <message>
        <source>Chart: %1. &quot;As a table&quot; shows the same figures.</source>
        <translation>Chart: %1. &quot;As a table&quot; shows the same figures.</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>As a table</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Show the chart as a table</translation>
    </message>
    <message>
        <source>A response whose raters average between two points counts at the lower one.</source>
        <translation>A response whose raters average between two points counts at the lower one.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScoreGrid</name>
    <message>
        <source>undefined</source>
        <translation>undefined</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>no interval</translation>
    </message>
    <message>
        <source>undecided as unsafe</source>
        <translation>undecided as unsafe</translation>
    </message>
    <message>
        <source>mean of domains</source>
        <translation>mean of domains</translation>
    </message>
    <message>
        <source>Share of the prompts for which most raters named at least one answer best</source>
        <translation>Share of the prompts for which most raters named at least one answer best</translation>
    </message>
    <message>
        <source>Safe / (decided + undecided): an undecided response counts as unsafe</source>
        <translation>Safe / (decided + undecided): an undecided response counts as unsafe</translation>
    </message>
    <message>
        <source>Mean of the figures of the domains, each with the same weight</source>
        <translation>Mean of the figures of the domains, each with the same weight</translation>
    </message>
    <message>
        <source>%1 = safe / decided</source>
        <translation>%1 = safe / decided</translation>
    </message>
    <message>
        <source>%1 = acceptable / decided</source>
        <translation>%1 = acceptable / decided</translation>
    </message>
    <message>
        <source>%1 = flagged / rated, of prompts to be answered</source>
        <translation>%1 = flagged / rated, of prompts to be answered</translation>
    </message>
    <message>
        <source>%1 = mean of the points of the responses</source>
        <translation>%1 = mean of the points of the responses</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95 % interval: %1</translation>
    </message>
    <message>
        <source>Prompts scored: %1</source>
        <translation>Prompts scored: %1</translation>
    </message>
    <message>
        <source>Responses scored: %1</source>
        <translation>Responses scored: %1</translation>
    </message>
    <message>
        <source>Ratings behind them: %1</source>
        <translation>Ratings behind them: %1</translation>
    </message>
    <message>
        <source>Undecided, not scored: %1</source>
        <translation>Undecided, not scored: %1</translation>
    </message>
    <message>
        <source>Excluded for too few ratings: %1</source>
        <translation>Excluded for too few ratings: %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rater(s)</source>
        <translation>
            <numerusform>%Ln rater</numerusform>
            <numerusform>%Ln raters</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unsure: %1</source>
        <translation>Unsure: %1</translation>
    </message>
    <message>
        <source>all undecided</source>
        <translation>all undecided</translation>
    </message>
    <message>
        <source>too few ratings</source>
        <translation>too few ratings</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>no ratings</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>no domain</translation>
    </message>
    <message>
        <source>not a share</source>
        <translation>not a share</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>majority</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>trimmed mean</translation>
    </message>
    <message>
        <source>a label of its own</source>
        <translation>a label of its own</translation>
    </message>
    <message>
        <source>as if not rated</source>
        <translation>as if not rated</translation>
    </message>
    <message>
        <source>counts as unsafe</source>
        <translation>counts as unsafe</translation>
    </message>
    <message>
        <source>Adjudication left out</source>
        <translation>Adjudication left out</translation>
    </message>
    <message numerus="yes">
        <source>Adjudicated: %n response(s)</source>
        <translation>
            <numerusform>Adjudicated: %n response</numerusform>
            <numerusform>Adjudicated: %n responses</numerusform>
        </translation>
    </message>
    <message>
        <source>both stand: %1</source>
        <translation>both stand: %1</translation>
    </message>
    <message>
        <source>after unblinding: %1</source>
        <translation>after unblinding: %1</translation>
    </message>
    <message>
        <source>There is no such figure for this model</source>
        <translation>There is no such figure for this model</translation>
    </message>
    <message>
        <source>Correct choices / all items, as read by this profile. It measures comprehension, not what the model would write.</source>
        <translation>Correct choices / all items, as read by this profile. It measures comprehension, not what the model would write.</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>not rated</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Without the labels settled after unblinding, %1 of %2 is %3.</source>
        <translation>Without the labels settled after unblinding, %1 of %2 is %3.</translation>
    </message>
    <message>
        <source>no prompt that both answered</source>
        <translation>no prompt that both answered</translation>
    </message>
    <message>
        <source>no answer names a reply</source>
        <translation>no answer names a reply</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>as in the project</translation>
    </message>
    <message>
        <source>most raters</source>
        <translation>most raters</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScoresPage</name>
    <message>
        <source>Interim: %1 rated</source>
        <translation>Interim: %1 rated</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %Ln item(s) rated</source>
        <translation>
            <numerusform>Complete: %Ln item rated</numerusform>
            <numerusform>Complete: %Ln items rated</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no responses in this project yet: import some first.</source>
        <translation>There are no responses in this project yet: import some first.</translation>
    </message>
    <message>
        <source>No work has been given out yet: assign the responses to annotators.</source>
        <translation>No work has been given out yet: assign the responses to annotators.</translation>
    </message>
    <message>
        <source>The scheme of this project has no question that is scored.</source>
        <translation>The scheme of this project has no question that is scored.</translation>
    </message>
    <message>
        <source>Nothing has been rated yet in a normal round. Scores appear with the first submitted item.</source>
        <translation>Nothing has been rated yet in a normal round. Scores appear with the first submitted item.</translation>
    </message>
    <message>
        <source>There are no scores yet.</source>
        <translation>There are no scores yet.</translation>
    </message>
    <message>
        <source>The scores are being computed.</source>
        <translation>The scores are being computed.</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>The computation was cancelled.</translation>
    </message>
    <message>
        <source>&quot;Refresh&quot; starts it again.</source>
        <translation>&quot;Refresh&quot; starts it again.</translation>
    </message>
    <message>
        <source>The scores could not be computed.</source>
        <translation>The scores could not be computed.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>Copy the table of scores</source>
        <translation>Copy the table of scores</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Compute the scores again (F5)</source>
        <translation>Compute the scores again (F5)</translation>
    </message>
    <message>
        <source>&quot;Unsure&quot;</source>
        <translation>&quot;Unsure&quot;</translation>
    </message>
    <message>
        <source>Several raters&apos; points</source>
        <translation>Several raters&apos; points</translation>
    </message>
    <message>
        <source>Domains show</source>
        <translation>Domains show</translation>
    </message>
    <message>
        <source>How answers of unsure count</source>
        <translation>How answers of unsure count</translation>
    </message>
    <message>
        <source>Rule for points of several raters</source>
        <translation>Rule for points of several raters</translation>
    </message>
    <message>
        <source>Figure shown for each domain</source>
        <translation>Figure shown for each domain</translation>
    </message>
    <message>
        <source>Human evaluation by model: value, 95 % interval (prompts resampled), n</source>
        <translation>Human evaluation by model: value, 95 % interval (prompts resampled), n</translation>
    </message>
    <message>
        <source>Scores by model</source>
        <translation>Scores by model</translation>
    </message>
    <message>
        <source>What this design can and cannot support</source>
        <translation>What this design can and cannot support</translation>
    </message>
    <message>
        <source>count</source>
        <translation>count</translation>
    </message>
    <message>
        <source>left out: rules alone</source>
        <translation>left out: rules alone</translation>
    </message>
    <message>
        <source>Adjudicated labels</source>
        <translation>Adjudicated labels</translation>
    </message>
    <message>
        <source>Whether adjudicated labels count</source>
        <translation>Whether adjudicated labels count</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Export the scores</source>
        <translation>Export the scores</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>Snapshot: %1</source>
        <translation>Snapshot: %1</translation>
    </message>
    <message>
        <source>Unblinded view (logged)</source>
        <translation>Unblinded view (logged)</translation>
    </message>
    <message>
        <source>Blind: models have codes</source>
        <translation>Blind: models have codes</translation>
    </message>
    <message numerus="yes">
        <source>unblinded %Ln time(s)</source>
        <translation>
            <numerusform>unblinded %Ln time</numerusform>
            <numerusform>unblinded %Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>For Excel and other spreadsheets: a cell for each figure</source>
        <translation>For Excel and other spreadsheets: a cell for each figure</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Copy the scores as LaTeX</source>
        <translation>Copy the scores as LaTeX</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>Publish a snapshot</source>
        <translation>Publish a snapshot</translation>
    </message>
    <message>
        <source>Give this state a name and a hash that report and exports quote</source>
        <translation>Give this state a name and a hash that report and exports quote</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Write the report</translation>
    </message>
    <message>
        <source>Compare two…</source>
        <translation>Compare two…</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>Compare two models</translation>
    </message>
    <message>
        <source>The scores cannot be copied</source>
        <translation>The scores cannot be copied</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>The report cannot be written</translation>
    </message>
    <message>
        <source>Names shown: the project is blind for raters only</source>
        <translation>Names shown: the project is blind for raters only</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Font</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>The program&apos;s choice</source>
        <translation>The program&apos;s choice</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SetupDialog</name>
    <message>
        <source>Close without saving?</source>
        <translation>Close without saving?</translation>
    </message>
    <message>
        <source>What you changed in the project settings is not saved.</source>
        <translation>What you changed in the project settings is not saved.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be changed here.</source>
        <translation>The project is open for reading only: nothing can be changed here.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Saved. The scheme is now version %1; give out new work in round %2.</source>
        <translation>Saved. The scheme is now version %1; give out new work in round %2.</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %Ln change(s) stand in the activity log.</source>
        <translation>
            <numerusform>Saved. %Ln change stands in the activity log.</numerusform>
            <numerusform>Saved. %Ln changes stand in the activity log.</numerusform>
        </translation>
    </message>
    <message>
        <source>Project settings</source>
        <translation>Project settings</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Name of the project</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>What is changed here holds from now on: for new packages, new rounds and every figure that is computed again. Each change stands in the activity log.</source>
        <translation>What is changed here holds from now on: for new packages, new rounds and every figure that is computed again. Each change stands in the activity log.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SetupSections</name>
    <message>
        <source>strict majority</source>
        <translation>strict majority</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>trimmed mean</translation>
    </message>
    <message>
        <source>Rule of %1</source>
        <translation>Rule of %1</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>Domains, scenarios</source>
        <translation>Domains, scenarios</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>Raters</translation>
    </message>
    <message>
        <source>Blindness, rules</source>
        <translation>Blindness, rules</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Domains of the prompts</source>
        <translation>Domains of the prompts</translation>
    </message>
    <message>
        <source>Scenarios of safety prompts</source>
        <translation>Scenarios of safety prompts</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Markdown. Raters read it with F1, after what the scheme says; it goes out with every package that brings no guidelines of its own.</source>
        <translation>Markdown. Raters read it with F1, after what the scheme says; it goes out with every package that brings no guidelines of its own.</translation>
    </message>
    <message>
        <source>As raters read it</source>
        <translation>As raters read it</translation>
    </message>
    <message>
        <source>Which versions answered, when, and how: temperature, system prompt, number of samples. The report quotes it; raters never see it. Imported models are listed here too.</source>
        <translation>Which versions answered, when, and how: temperature, system prompt, number of samples. The report quotes it; raters never see it. Imported models are listed here too.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Decoding notes</source>
        <translation>Decoding notes</translation>
    </message>
    <message>
        <source>The code is what files, tables and exports show. Names stay in this project. Domains by their codes, with commas between; who has none may rate all.</source>
        <translation>The code is what files, tables and exports show. Names stay in this project. Domains by their codes, with commas between; who has none may rate all.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Field notes</translation>
    </message>
    <message>
        <source>Who must not know the models</source>
        <translation>Who must not know the models</translation>
    </message>
    <message>
        <source>Raters and lead</source>
        <translation>Raters and lead</translation>
    </message>
    <message>
        <source>Raters only</source>
        <translation>Raters only</translation>
    </message>
    <message>
        <source>Pages name models only after an unblinding, which stands in the activity log and in the report.</source>
        <translation>Pages name models only after an unblinding, which stands in the activity log and in the report.</translation>
    </message>
    <message>
        <source>The lead&apos;s pages may name the models from the beginning; the report says so. Raters never learn them, and settling disagreements is always blind.</source>
        <translation>The lead&apos;s pages may name the models from the beginning; the report says so. Raters never learn them, and settling disagreements is always blind.</translation>
    </message>
    <message>
        <source>How careful one has to be with the texts</source>
        <translation>How careful one has to be with the texts</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Disturbing</source>
        <translation>Disturbing</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Prompts are marked sensitive one by one.</source>
        <translation>Prompts are marked sensitive one by one.</translation>
    </message>
    <message>
        <source>Prompts that do not say otherwise are marked sensitive when they come in: raters are warned.</source>
        <translation>Prompts that do not say otherwise are marked sensitive when they come in: raters are warned.</translation>
    </message>
    <message>
        <source>As disturbing texts; and packages go out only sealed with a passphrase.</source>
        <translation>As disturbing texts; and packages go out only sealed with a passphrase.</translation>
    </message>
    <message>
        <source>How ratings become one label</source>
        <translation>How ratings become one label</translation>
    </message>
    <message>
        <source>Scores, exports and the report take these rules where none is chosen there. What a lead settled stands before any rule.</source>
        <translation>Scores, exports and the report take these rules where none is chosen there. What a lead settled stands before any rule.</translation>
    </message>
    <message>
        <source>Chinese, or the one for both</source>
        <translation>Chinese, or the one for both</translation>
    </message>
    <message>
        <source>English, if it is another</source>
        <translation>English, if it is another</translation>
    </message>
    <message>
        <source>Guidelines for raters, Chinese</source>
        <translation>Guidelines for raters, Chinese</translation>
    </message>
    <message>
        <source>Guidelines for raters, English</source>
        <translation>Guidelines for raters, English</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SetupTexts</name>
    <message>
        <source>The project needs a name.</source>
        <translation>The project needs a name.</translation>
    </message>
    <message>
        <source>Each model needs a name.</source>
        <translation>Each model needs a name.</translation>
    </message>
    <message>
        <source>Each rater needs a code.</source>
        <translation>Each rater needs a code.</translation>
    </message>
    <message>
        <source>Two models have the name %1.</source>
        <translation>Two models have the name %1.</translation>
    </message>
    <message>
        <source>Two raters have the code %1.</source>
        <translation>Two raters have the code %1.</translation>
    </message>
    <message>
        <source>The project was changed by another program after this was read. Nothing was written; close this and open it again.</source>
        <translation>The project was changed by another program after this was read. Nothing was written; close this and open it again.</translation>
    </message>
    <message>
        <source>%1 cannot be taken away: there is work on it already. Nothing was written.</source>
        <translation>%1 cannot be taken away: there is work on it already. Nothing was written.</translation>
    </message>
    <message>
        <source>The scheme cannot be used yet: %1 %2</source>
        <translation>The scheme cannot be used yet: %1 %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SnapshotDialog</name>
    <message>
        <source>The snapshot is being taken.</source>
        <translation>The snapshot is being taken.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is published. Scores, report and exports quote it as long as nothing changes. Hash of the state: %2</source>
        <translation>&quot;%1&quot; is published. Scores, report and exports quote it as long as nothing changes. Hash of the state: %2</translation>
    </message>
    <message>
        <source>There is a snapshot of this name already. Please choose another one.</source>
        <translation>There is a snapshot of this name already. Please choose another one.</translation>
    </message>
    <message>
        <source>Publish a snapshot</source>
        <translation>Publish a snapshot</translation>
    </message>
    <message>
        <source>The present state gets a name and a hash, with the rules of this page. Nobody can change what stands behind a published figure without its showing.</source>
        <translation>The present state gets a name and a hash, with the rules of this page. Nobody can change what stands behind a published figure without its showing.</translation>
    </message>
    <message>
        <source>Interim: %1 rated. The snapshot says so wherever it is quoted.</source>
        <translation>Interim: %1 rated. The snapshot says so wherever it is quoted.</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Name of the snapshot</translation>
    </message>
    <message>
        <source>Name, for example 2026 spring</source>
        <translation>Name, for example 2026 spring</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Publish the snapshot</source>
        <translation>Publish the snapshot</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::StartPage</name>
    <message>
        <source>opened %1</source>
        <translation>opened %1</translation>
    </message>
    <message>
        <source>not found any more</source>
        <translation>not found any more</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Touchstone 试金石</source>
        <translation>Touchstone 试金石</translation>
    </message>
    <message>
        <source>Experts judge answers of language models. Everything stays on this computer.</source>
        <translation>Experts judge answers of language models. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>A safety round, an experts&apos; panel, or your own prompts</source>
        <translation>A safety round, an experts&apos; panel, or your own prompts</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Open a project</translation>
    </message>
    <message>
        <source>A .touchstone file</source>
        <translation>A .touchstone file</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Look at the sample</translation>
    </message>
    <message>
        <source>50 prompts, three made-up models, three raters</source>
        <translation>50 prompts, three made-up models, three raters</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Recent projects</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>Projects that you open will be listed here.</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Open a package</translation>
    </message>
    <message>
        <source>A .tswork file that you were sent to rate</source>
        <translation>A .tswork file that you were sent to rate</translation>
    </message>
    <message>
        <source>You can also drop a package, a project or a file with answers (JSONL, JSON, CSV) here.</source>
        <translation>You can also drop a package, a project or a file with answers (JSONL, JSON, CSV) here.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ThresholdEditor</name>
    <message>
        <source>A line on the scale, at</source>
        <translation>A line on the scale, at</translation>
    </message>
    <message>
        <source>First point above the line</source>
        <translation>First point above the line</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>Below the line</translation>
    </message>
    <message>
        <source>From the line on</source>
        <translation>From the line on</translation>
    </message>
    <message>
        <source>Name of the points below the line, Chinese</source>
        <translation>Name of the points below the line, Chinese</translation>
    </message>
    <message>
        <source>Name of the points below the line, English</source>
        <translation>Name of the points below the line, English</translation>
    </message>
    <message>
        <source>Name of the points from the line on, Chinese</source>
        <translation>Name of the points from the line on, Chinese</translation>
    </message>
    <message>
        <source>Name of the points from the line on, English</source>
        <translation>Name of the points from the line on, English</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WeakDomains</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Weakest domain of each model</source>
        <translation>Weakest domain of each model</translation>
    </message>
    <message>
        <source>Export supervision set for these…</source>
        <translation>Export supervision set for these…</translation>
    </message>
    <message>
        <source>Export a training set for the weakest domains</source>
        <translation>Export a training set for the weakest domains</translation>
    </message>
    <message>
        <source>Prompts that are held out never enter it. What enters it no longer tests the models.</source>
        <translation>Prompts that are held out never enter it. What enters it no longer tests the models.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WorkChart</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Chart of the work of each annotator: done, later and left. The table of annotators has the figures.</source>
        <translation>Chart of the work of each annotator: done, later and left. The table of annotators has the figures.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WorkStrip</name>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Consent: %1</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Kept in %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy the path of the working file</source>
        <translation>Copy the path of the working file</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WritePage</name>
    <message>
        <source>A prompt needs a text.</source>
        <translation>A prompt needs a text.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>A new prompt</source>
        <translation>A new prompt</translation>
    </message>
    <message>
        <source>Your prompt</source>
        <translation>Your prompt</translation>
    </message>
    <message>
        <source>Write prompts</source>
        <translation>Write prompts</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 of %2 written</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <translation>
            <numerusform>%Ln written</numerusform>
            <numerusform>%Ln written</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand back…</source>
        <translation>Hand back…</translation>
    </message>
    <message>
        <source>Hand back what was written</source>
        <translation>Hand back what was written</translation>
    </message>
    <message>
        <source>Your prompts</source>
        <translation>Your prompts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Begin a new prompt</source>
        <translation>Begin a new prompt</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take this prompt back</source>
        <translation>Take this prompt back</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>Save the prompt</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Write questions as people of your field are really asked. One question a prompt; no names of real people. Say what a good answer would do: answer, or refuse.</source>
        <translation>Write questions as people of your field are really asked. One question a prompt; no names of real people. Say what a good answer would do: answer, or refuse.</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WritingDialog</name>
    <message>
        <source>%1-prompts</source>
        <translation>%1-prompts</translation>
    </message>
    <message>
        <source>%1-prompts (%2)</source>
        <translation>%1-prompts (%2)</translation>
    </message>
    <message>
        <source>Where the package shall lie</source>
        <translation>Where the package shall lie</translation>
    </message>
    <message>
        <source>Work packages (*.tswork)</source>
        <translation>Work packages (*.tswork)</translation>
    </message>
    <message>
        <source>Say for whom the package is.</source>
        <translation>Say for whom the package is.</translation>
    </message>
    <message>
        <source>The day must be written like 2026-12-31.</source>
        <translation>The day must be written like 2026-12-31.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
    <message>
        <source>The project is confidential: a passphrase is needed.</source>
        <translation>The project is confidential: a passphrase is needed.</translation>
    </message>
    <message>
        <source>Say where the package shall lie.</source>
        <translation>Say where the package shall lie.</translation>
    </message>
    <message>
        <source>There is a file of this name already; nothing is overwritten.</source>
        <translation>There is a file of this name already; nothing is overwritten.</translation>
    </message>
    <message>
        <source>Written: %1. Send it to the expert; what comes back is taken in on the page Exchange.</source>
        <translation>Written: %1. Send it to the expert; what comes back is taken in on the page Exchange.</translation>
    </message>
    <message>
        <source>Look at it first: its guidelines or its name tell the name of a model.</source>
        <translation>Look at it first: its guidelines or its name tell the name of a model.</translation>
    </message>
    <message>
        <source>Have prompts written</source>
        <translation>Have prompts written</translation>
    </message>
    <message>
        <source>The package holds the project&apos;s name, its domains and scenarios and your guidelines: no answer, no model, no other prompt. Prompts come back with the code of their author.</source>
        <translation>The package holds the project&apos;s name, its domains and scenarios and your guidelines: no answer, no model, no other prompt. Prompts come back with the code of their author.</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Code of the expert</source>
        <translation>Code of the expert</translation>
    </message>
    <message>
        <source>Prompts wanted</source>
        <translation>Prompts wanted</translation>
    </message>
    <message>
        <source>as many as come</source>
        <translation>as many as come</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Day it is due</source>
        <translation>Day it is due</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>none: the package is not sealed</source>
        <translation>none: the package is not sealed</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>again</source>
        <translation>again</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>File of the package</source>
        <translation>File of the package</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the file of the package</source>
        <translation>Choose the file of the package</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Write package</source>
        <translation>Write package</translation>
    </message>
</context>
</TS>
