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
        <source>Do the whole job on the bundled sample: import, assign, rate, score, export</source>
        <translation>Do the whole job on the bundled sample: import, assign, rate, score, export</translation>
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
        <source>Files: JSONL, JSON, CSV, TSV</source>
        <translation>Files: JSONL, JSON, CSV, TSV</translation>
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
        <source>Multi-choice items without a project</source>
        <translation>Multi-choice items without a project</translation>
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
        <source>This is not a text file of the expected kind.</source>
        <translation>This is not a text file of the expected kind.</translation>
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
</context>
</TS>
