<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>not defined:</source>
        <translation>无定义：</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>%1: %2 rated, %3 of them by two or more; %4 ratings by %5 raters</source>
        <translation>%1：已评 %2 条，其中 %3 条由两人以上评分；共 %4 个评分，%5 位评分人</translation>
    </message>
    <message>
        <source>Agreement between raters</source>
        <translation>评分人之间的一致性</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>A matrix file instead of a project</source>
        <translation>用矩阵文件代替项目</translation>
    </message>
    <message>
        <source>Only this criterion</source>
        <translation>只看这一项标准</translation>
    </message>
    <message>
        <source>Slices: domain, scenario, model, annotator</source>
        <translation>分组：domain（领域）、scenario（场景）、model（模型）、annotator（评分人）</translation>
    </message>
    <message>
        <source>Only this round</source>
        <translation>只看这一轮</translation>
    </message>
    <message>
        <source>How unsure counts: third, missing, unsafe</source>
        <translation>“不确定”的处理：third（单独一类）、missing（视为未评）、unsafe（按不安全计）</translation>
    </message>
    <message>
        <source>Seed of every draw</source>
        <translation>各项抽样的随机种子</translation>
    </message>
    <message>
        <source>Resamples of the bootstrap</source>
        <translation>自助法重抽样次数</translation>
    </message>
    <message>
        <source>Rate: JSON lines in, an acknowledgement for each out</source>
        <translation>评分：逐行读入 JSON，逐行回执</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Annotator %1; domains: %2</source>
        <translation>评分人 %1；领域：%2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Add and list annotators</source>
        <translation>添加、列出评分人</translation>
    </message>
    <message>
        <source>add or list</source>
        <translation>add（添加）或 list（列出）</translation>
    </message>
    <message>
        <source>Code of the annotator, for example R1</source>
        <translation>评分人代号，例如 R1</translation>
    </message>
    <message>
        <source>Domain of expertise; may be repeated</source>
        <translation>专长领域，可多次给出</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>分配中</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>新条目</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复条目</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部条目</translation>
    </message>
    <message>
        <source>%1 of %2 could not get as many raters as asked for.</source>
        <translation>%2 条中有 %1 条没有足够的评分人。</translation>
    </message>
    <message>
        <source>Hand out work</source>
        <translation>分配任务</translation>
    </message>
    <message>
        <source>Annotator; may be repeated; unknown ones are added</source>
        <translation>评分人，可多次给出；尚未登记的会自动添加</translation>
    </message>
    <message>
        <source>Raters for each response</source>
        <translation>每条回答的评分人数</translation>
    </message>
    <message>
        <source>Round; the first where none is named</source>
        <translation>轮次；不写则为第一轮</translation>
    </message>
    <message>
        <source>Only to raters of the prompt&apos;s domain</source>
        <translation>只分给问题所属领域的评分人</translation>
    </message>
    <message>
        <source>Share of items that come twice, 0 to 0.5</source>
        <translation>隐藏重复条目的比例，0 到 0.5</translation>
    </message>
    <message>
        <source>Take so many responses, the same for all</source>
        <translation>只取这么多条回答，各人相同</translation>
    </message>
    <message>
        <source>Answers to one prompt: spread or together</source>
        <translation>同一问题的回答：spread（分散）或 together（集中）</translation>
    </message>
    <message>
        <source>Only say what would happen</source>
        <translation>只预览，不写入</translation>
    </message>
    <message>
        <source>Copied and checked: %1</source>
        <translation>已复制并核对：%1</translation>
    </message>
    <message>
        <source>File to copy</source>
        <translation>要复制的文件</translation>
    </message>
    <message>
        <source>Name of the copy; must be free</source>
        <translation>副本的文件名，不能已存在</translation>
    </message>
    <message>
        <source>Write a verified copy of a project</source>
        <translation>写出经过核对的项目副本</translation>
    </message>
    <message>
        <source>Make a project from a backup</source>
        <translation>由备份恢复出项目</translation>
    </message>
    <message>
        <source>Nothing found: pages, schema, references, texts, events and counts are in order.</source>
        <translation>未发现问题：数据页、结构、引用、文本、事件和计数均正常。</translation>
    </message>
    <message>
        <source>Check a project: integrity, schema, hashes, chains, counts</source>
        <translation>检查项目：完整性、结构、哈希、事件链、计数</translation>
    </message>
    <message>
        <source>Demo (made up)</source>
        <translation>演示（虚构）</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>导入中</translation>
    </message>
    <message>
        <source>Everything in this project is made up: prompts, models, raters and ratings.</source>
        <translation>本项目中的问题、模型、评分人和评分均为虚构。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>导出中</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>项目：%1</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>输入：%1</translation>
    </message>
    <message>
        <source>Exports: %1</source>
        <translation>导出：%1</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>写入的文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>Left out, %1: %2</source>
        <translation>未计入（%1）：%2</translation>
    </message>
    <message>
        <source>Write ratings, labels and scores for others</source>
        <translation>导出评分、标签和得分</translation>
    </message>
    <message>
        <source>Format; --list names them</source>
        <translation>格式；--list 可列出</translation>
    </message>
    <message>
        <source>CRITERION=RULE: majority for choices; mean, median, trimmed for scales</source>
        <translation>标准=规则：选择题用 majority（多数）；量表用 mean（平均）、median（中位数）、trimmed（截尾平均）</translation>
    </message>
    <message>
        <source>Least number of raters for a label</source>
        <translation>形成标签所需的最少评分人数</translation>
    </message>
    <message>
        <source>Names of models instead of codes</source>
        <translation>写出模型名称，不用代号</translation>
    </message>
    <message>
        <source>Names of people instead of codes</source>
        <translation>写出人员姓名，不用代号</translation>
    </message>
    <message>
        <source>CSV that spreadsheets open safely</source>
        <translation>便于电子表格安全打开的 CSV</translation>
    </message>
    <message>
        <source>Name the formats</source>
        <translation>列出各种格式</translation>
    </message>
    <message>
        <source>... and %1 more errors</source>
        <translation>……另有 %1 处错误</translation>
    </message>
    <message>
        <source>(%1 times)</source>
        <translation>（共 %1 处）</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>%1 records: %2 prompts, %3 models and %4 responses are new; %5 were known; %6 were skipped.</source>
        <translation>共 %1 条记录：新增问题 %2 个、模型 %3 个、回答 %4 条；已有 %5 条；跳过 %6 条。</translation>
    </message>
    <message>
        <source>Take in prompts and responses</source>
        <translation>导入问题和回答</translation>
    </message>
    <message>
        <source>What the records are: auto, responses, prompts, comparison, poison, dialog, ratings, mc-items, mc-run</source>
        <translation>记录的种类：auto、responses、prompts、comparison、poison、dialog、ratings、mc-items、mc-run</translation>
    </message>
    <message>
        <source>Model of records that name none (POSITIVE,NEGATIVE for comparisons)</source>
        <translation>未写模型的记录归于此模型（成对比较时写 正例,负例）</translation>
    </message>
    <message>
        <source>Domain of records that name none</source>
        <translation>未写领域的记录归于此领域</translation>
    </message>
    <message>
        <source>Encoding, for example gb18030</source>
        <translation>文件编码，例如 gb18030</translation>
    </message>
    <message>
        <source>FIELD=COLUMN where names differ</source>
        <translation>字段=列名，用于名称不一致时</translation>
    </message>
    <message>
        <source>Take the good records although others are bad</source>
        <translation>跳过有误的记录，导入其余记录</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>%1 pairs, %2 items: %3</source>
        <translation>%1 对，%2 题：%3</translation>
    </message>
    <message>
        <source>Score a model&apos;s answers to multi-choice items</source>
        <translation>为模型的选择题回答计分</translation>
    </message>
    <message>
        <source>JSON lines with label and response</source>
        <translation>含 label 和 response 的 JSON 行</translation>
    </message>
    <message>
        <source>CSV to write: row, label, pred</source>
        <translation>要写出的 CSV：row、label、pred</translation>
    </message>
    <message>
        <source>Make items in both orders from pairs of replies</source>
        <translation>由成对回复生成两种次序的选择题</translation>
    </message>
    <message>
        <source>JSON lines with question, pos_resp, neg_resp</source>
        <translation>含 question、pos_resp、neg_resp 的 JSON 行</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写出的文件</translation>
    </message>
    <message>
        <source>Project made: %1 (scheme %2)</source>
        <translation>已建立项目：%1（方案 %2）</translation>
    </message>
    <message>
        <source>Make an empty project</source>
        <translation>建立空项目</translation>
    </message>
    <message>
        <source>Project file to make</source>
        <translation>要建立的项目文件</translation>
    </message>
    <message>
        <source>Scheme or scheme file; schemes:</source>
        <translation>方案或方案文件；自带方案：</translation>
    </message>
    <message>
        <source>Name of the evaluation</source>
        <translation>评测名称</translation>
    </message>
    <message>
        <source>%1 items left</source>
        <translation>还剩 %1 条</translation>
    </message>
    <message>
        <source>Show an annotator&apos;s next items, blind</source>
        <translation>显示某位评分人接下来的条目（盲评）</translation>
    </message>
    <message>
        <source>At most so many items</source>
        <translation>最多显示的条数</translation>
    </message>
    <message>
        <source>List current ratings, one per item and criterion</source>
        <translation>列出当前评分，每条目每标准一行</translation>
    </message>
    <message>
        <source>Calibration, imported ratings and hidden repeats too</source>
        <translation>连同校准轮、导入的评分和隐藏重复</translation>
    </message>
    <message>
        <source>Round made: %1</source>
        <translation>已建立轮次：%1</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Add and list rounds</source>
        <translation>添加、列出轮次</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>轮次名称</translation>
    </message>
    <message>
        <source>Scheme or scheme file</source>
        <translation>方案或方案文件</translation>
    </message>
    <message>
        <source>normal or calibration</source>
        <translation>normal（正式）或 calibration（校准）</translation>
    </message>
    <message>
        <source>Scores of the models</source>
        <translation>各模型得分</translation>
    </message>
    <message>
        <source>%1 prompts, %2 models, %3 responses, %4 items</source>
        <translation>问题 %1 个，模型 %2 个，回答 %3 条，条目 %4 个</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>无法评分</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Median s</source>
        <translation>中位秒数</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Show where the work stands</source>
        <translation>查看进度</translation>
    </message>
    <message>
        <source>Print exactly one JSON document</source>
        <translation>只输出一个 JSON 文档</translation>
    </message>
    <message>
        <source>No messages and no progress</source>
        <translation>不显示消息和进度</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>消息语言</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Touchstone: expert evaluation of language-model answers</source>
        <translation>试金石：语言模型回答的专家评测</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Value, 95 % interval (prompts resampled %1 times, seed %2), n responses. Rules: %3; at least %4 raters; unsure: %5.</source>
        <translation>数值、95% 区间（按问题重抽样 %1 次，种子 %2）、n 为回答数。规则：%3；至少 %4 位评分人；“不确定”处理：%5。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>显示帮助并退出</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>The project as it was before: %1</source>
        <translation>导入前的项目已留存：%1</translation>
    </message>
    <message>
        <source>A training file needs stated choices (%1), or take the defaults (%2) with --accept-defaults.</source>
        <translation>训练文件需要写明选项（%1），或用 --accept-defaults 采用默认值（%2）。</translation>
    </message>
    <message>
        <source>Training: a good answer has at least this score</source>
        <translation>训练：好回答的最低分数</translation>
    </message>
    <message>
        <source>Training: a bad answer has at most this score</source>
        <translation>训练：坏回答的最高分数</translation>
    </message>
    <message>
        <source>Training: least mean difference of a pair, within the same raters</source>
        <translation>训练：一对回答在相同评分人内的最小平均分差</translation>
    </message>
    <message>
        <source>Training: share of the prompts for a test file, 0 to below 1</source>
        <translation>训练：划入测试文件的问题比例，0 至 1（不含 1）</translation>
    </message>
    <message>
        <source>Training: take the format&apos;s defaults for what is not stated; --list names them</source>
        <translation>训练：未写明的选项采用格式的默认值；用 --list 查看</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 multi-choice items and %2 answers to them are new.</source>
        <translation>新增 %1 道选择题、%2 条作答。</translation>
    </message>
    <message>
        <source>Profile that reads the answers of a multi-choice run (else by the model&apos;s name)</source>
        <translation>判读选择题作答的判读表（不写则按模型名选）</translation>
    </message>
    <message>
        <source>Multi-choice items and runs, without a project or in one</source>
        <translation>选择题与作答，可不用项目，也可在项目中</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>判读表</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>No answer needs a hand.</source>
        <translation>没有需要人工判读的作答。</translation>
    </message>
    <message>
        <source>Making items</source>
        <translation>正在生成选择题</translation>
    </message>
    <message>
        <source>%1 pairs, %2 items are new.</source>
        <translation>%1 对，新增 %2 道题。</translation>
    </message>
    <message>
        <source>%1 items: %2</source>
        <translation>%1 道题：%2</translation>
    </message>
    <message>
        <source>Answers of runs that a person has to read</source>
        <translation>需要人工判读的作答</translation>
    </message>
    <message>
        <source>Only this model</source>
        <translation>只看这个模型</translation>
    </message>
    <message>
        <source>Those that are settled already, too</source>
        <translation>连同已经判读的</translation>
    </message>
    <message>
        <source>Make items of the project&apos;s own pairs, in both orders</source>
        <translation>由项目自己的成对回复生成两种次序的选择题</translation>
    </message>
    <message>
        <source>labels: a safe and an unsafe response; comparison: imported pairs</source>
        <translation>labels：一条安全和一条不安全的回答；comparison：导入的成对回复</translation>
    </message>
    <message>
        <source>Write the items for a model to answer, without labels</source>
        <translation>写出给模型作答的题目，不含标签</translation>
    </message>
    <message>
        <source>Settle labels: JSON lines in, an acknowledgement for each out</source>
        <translation>裁定标签：逐行输入 JSON，逐行确认</translation>
    </message>
    <message>
        <source>Labels by the rule alone</source>
        <translation>只按规则得出标签，不计裁定</translation>
    </message>
    <message>
        <source>%1: kappa to +-%2 from %3 units with two raters, if it is %4</source>
        <translation>%1：kappa 精确到 +-%2（%3 个单元由两人评分，假定其值为 %4）</translation>
    </message>
    <message>
        <source>%1: ICC to +-%2 from %3 units with %4 raters, if it is %5</source>
        <translation>%1：ICC 精确到 +-%2（%3 个单元由 %4 人评分，假定其值为 %5）</translation>
    </message>
    <message>
        <source>%1: share of a model to +-%2 or better, from %3 units</source>
        <translation>%1：模型的比例精确到 +-%2 或更好（%3 个单元）</translation>
    </message>
    <message>
        <source>Not linked by shared units, so not comparable: %1</source>
        <translation>没有共同条目相连，因此不能互相比较：%1</translation>
    </message>
    <message>
        <source>All annotators are linked by shared units.</source>
        <translation>所有评分人都通过共同条目相连。</translation>
    </message>
    <message>
        <source>Take back what this annotator has not done, for others; may be repeated</source>
        <translation>收回该评分人尚未完成的条目，交给他人，可多次给出</translation>
    </message>
    <message>
        <source>Least distance between an item and its repeat; 20 where not named</source>
        <translation>条目与其重复题之间的最小间隔；不写则为 20</translation>
    </message>
    <message>
        <source>Calibration round: hand out what this annotator has rated; these ratings are the gold answers</source>
        <translation>校准轮次：分发该评分人已评过的条目，其评分即为标准答案</translation>
    </message>
    <message>
        <source>Files: JSONL, JSON, CSV, TSV, XLSX</source>
        <translation>文件：JSONL、JSON、CSV、TSV、XLSX</translation>
    </message>
    <message>
        <source>Sheet of a workbook (else the first one whose header has what is needed)</source>
        <translation>工作簿中的工作表（不写则取第一个表头齐全的）</translation>
    </message>
    <message>
        <source>Data set: ids of the training formats it holds; all if not stated</source>
        <translation>数据集：所含训练格式的编号；不写即全部</translation>
    </message>
    <message>
        <source>Packages that went out: %1</source>
        <translation>发出的任务包：%1</translation>
    </message>
    <message>
        <source>Working files of the annotators: %1</source>
        <translation>评分人的工作文件：%1</translation>
    </message>
    <message>
        <source>Return files that came back: %1</source>
        <translation>交回的文件：%1</translation>
    </message>
    <message>
        <source>Do the whole job on the bundled sample: import, assign, pack, rate, hand back, merge, score, export</source>
        <translation>用自带样例走完全程：导入、分配、打包、评分、交回、合并、计分、导出</translation>
    </message>
    <message>
        <source>Handing back</source>
        <translation>交回中</translation>
    </message>
    <message>
        <source>%1: %2 of %3 items done</source>
        <translation>%1：%3 条中已完成 %2 条</translation>
    </message>
    <message>
        <source>Write the return file of a working file; may be repeated</source>
        <translation>由工作文件写出交回文件，可多次执行</translation>
    </message>
    <message>
        <source>Working file</source>
        <translation>工作文件</translation>
    </message>
    <message>
        <source>Return file to write</source>
        <translation>要写出的交回文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Forks</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>%1 (older)</source>
        <translation>%1（旧版）</translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>仅预览，未作任何改动。</translation>
    </message>
    <message>
        <source>The project from before: %1</source>
        <translation>合并前的项目：%1</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并中</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase</source>
        <translation>首行为口令的文件</translation>
    </message>
    <message>
        <source>%1: %2 items, of them %3 hidden repeats</source>
        <translation>%1：%2 条，其中隐藏重复 %3 条</translation>
    </message>
    <message>
        <source>%1 texts in it name a model; look at them before you send the file:</source>
        <translation>其中有 %1 处文字写出了模型名称，发送前请查看：</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>打包中</translation>
    </message>
    <message>
        <source>Write a blind work package for one annotator</source>
        <translation>为一位评分人写出盲评任务包</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase that seals the package</source>
        <translation>首行为口令的文件，用来加密任务包</translation>
    </message>
    <message>
        <source>Day it is due, YYYY-MM-DD</source>
        <translation>截止日期，YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Markdown file with guidelines for the annotator</source>
        <translation>给评分人的评分指南（Markdown 文件）</translation>
    </message>
    <message>
        <source>One line that the annotator agrees to</source>
        <translation>评分人同意的一行说明</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>解包中</translation>
    </message>
    <message>
        <source>%1: work of %2 for %3</source>
        <translation>%1：%2 在“%3”中的任务</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>截止日期：%1</translation>
    </message>
    <message>
        <source>Make the working file of a package</source>
        <translation>由任务包建立工作文件</translation>
    </message>
    <message>
        <source>Work package</source>
        <translation>任务包</translation>
    </message>
    <message>
        <source>Working file to make</source>
        <translation>要建立的工作文件</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>%1 ratings are new.</source>
        <translation>新增 %1 条评分。</translation>
    </message>
    <message>
        <source>List the raters&apos; own answers instead, with the events to name in lines</source>
        <translation>改为列出评分人的自拟回答，以及各行可引用的事件编号</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Snapshot %1: %2</source>
        <translation>快照 %1：%2</translation>
    </message>
    <message>
        <source>Interim: %1 of %2 items are rated.</source>
        <translation>中期数据：%2 条中已评 %1 条。</translation>
    </message>
    <message>
        <source>Give the present state a name that exports and reports quote</source>
        <translation>为当前状态命名，供导出与报告引用</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>快照名称</translation>
    </message>
    <message>
        <source>List the snapshots</source>
        <translation>列出快照</translation>
    </message>
    <message>
        <source>The present state is no snapshot: the report quotes its hash. See the command snapshot.</source>
        <translation>当前状态没有快照：报告引用其哈希值。见命令 snapshot。</translation>
    </message>
    <message>
        <source>Write the report as HTML and PDF, in both languages or in that of --lang</source>
        <translation>写出 HTML 和 PDF 报告：两种语言，或 --lang 指定的一种</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the person; it leaves the project only in exports with --names</source>
        <translation>姓名；只有带 --names 的导出才会写出</translation>
    </message>
    <message>
        <source>package (for the application), xlsx (a rating sheet for Excel) or prompts (a package in which prompts are written)</source>
        <translation>package（供本程序使用）、xlsx（Excel 评分表）或 prompts（编写问题的任务包）</translation>
    </message>
    <message>
        <source>Prompts wanted, with --as prompts</source>
        <translation>需要的问题数，用于 --as prompts</translation>
    </message>
    <message>
        <source>Only prompts of this domain (its code); may be repeated</source>
        <translation>只分派该领域（领域代号）的问题；可重复指定</translation>
    </message>
    <message>
        <source>Models have codes. --names writes their names, which is logged.</source>
        <translation>模型以代号出现。--names 写出名称，并记入日志。</translation>
    </message>
    <message>
        <source>Names of models instead of codes; logged as unblinding</source>
        <translation>写出模型名称而不是代号；记为一次揭盲</translation>
    </message>
    <message>
        <source>Codes also where the lead may know the models from the beginning</source>
        <translation>即使负责人从一开始就可以知道模型，也用代号</translation>
    </message>
    <message>
        <source>Taken back from %1: %2 removed, %3 begun and open to others too, %4 done and kept. What still comes back counts.</source>
        <translation>从 %1 收回：移除 %2 条，%3 条已开始、也开放给其他人，%4 条已完成并保留。之后交回的仍然算数。</translation>
    </message>
    <message>
        <source>%1: other answers to the same rows came in too, and no number of the correction says which are the later ones: %2. Write 1 there in the corrected sheet (2 the next time) and merge it again.</source>
        <translation>%1：同一行还收到过不同的答案，“更正次数”没有说明哪个在后：%2。请在改过的表里把这些格子填 1（再改填 2），再合并一次。</translation>
    </message>
    <message>
        <source>%1: rows that lack a required answer and were left out: %2</source>
        <translation>%1：缺少必填答案而未收入的行数：%2</translation>
    </message>
    <message>
        <source>Take return files, working files and filled rating sheets in</source>
        <translation>并入交回文件、工作文件和填好的评分表</translation>
    </message>
    <message>
        <source>Return files, working files and filled rating sheets</source>
        <translation>交回文件、工作文件和填好的评分表</translation>
    </message>
    <message>
        <source>%1: asks for prompts</source>
        <translation>%1：请评分人撰写问题</translation>
    </message>
    <message>
        <source>It was due on %1, which is over.</source>
        <translation>截止日期 %1 已经过了。</translation>
    </message>
    <message>
        <source>%1: this package was worked on in several copies. All of it counts; where both have an answer to one item, the one that was changed more often holds, else one of the two.</source>
        <translation>%1：这个任务包在多份副本里做过，全部都算数；同一条目两份都有答案时，以改动次数多的为准，否则取其中之一。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The text is damaged here, or it is in another encoding.</source>
        <translation>这里的文字已损坏，或者用了别的编码。</translation>
    </message>
    <message>
        <source>The text is not in UTF-8.</source>
        <translation>文字不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a record.</source>
        <translation>文件在一条记录中间就结束了。</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>这不是有效的 JSON。</translation>
    </message>
    <message>
        <source>A field occurs twice in one record.</source>
        <translation>同一条记录里有重复的字段。</translation>
    </message>
    <message>
        <source>A record has more than 1,000 fields.</source>
        <translation>一条记录的字段超过了 1,000 个。</translation>
    </message>
    <message>
        <source>A record is nested deeper than 64 levels.</source>
        <translation>一条记录的嵌套超过了 64 层。</translation>
    </message>
    <message>
        <source>The record is not built as it was expected.</source>
        <translation>记录的结构与预期不符。</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>文件里没有记录。</translation>
    </message>
    <message>
        <source>A value is of the wrong kind, such as a number where text belongs.</source>
        <translation>值的类型不对，例如该写文字的地方是数字。</translation>
    </message>
    <message>
        <source>A field that is needed is missing.</source>
        <translation>缺少必需的字段。</translation>
    </message>
    <message>
        <source>An id is empty or too long.</source>
        <translation>编号为空或太长。</translation>
    </message>
    <message>
        <source>The same id occurs again with other content.</source>
        <translation>同一编号再次出现，但内容不同。</translation>
    </message>
    <message>
        <source>The text holds a null character.</source>
        <translation>文字中含有空字符。</translation>
    </message>
    <message>
        <source>The first row does not name the columns.</source>
        <translation>第一行不是列名。</translation>
    </message>
    <message>
        <source>The row has more or fewer cells than the first row.</source>
        <translation>这一行的单元格数与第一行不一致。</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark.</source>
        <translation>右引号后面还有文字。</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>A value is too large.</source>
        <translation>值太大。</translation>
    </message>
    <message>
        <source>The project holds something else under the same name.</source>
        <translation>项目中同名的内容与此不同。</translation>
    </message>
    <message>
        <source>The text was converted to UTF-8.</source>
        <translation>文字已转换为 UTF-8。</translation>
    </message>
    <message>
        <source>The content is of another kind than the file&apos;s name says.</source>
        <translation>文件内容与扩展名不符。</translation>
    </message>
    <message>
        <source>The columns are separated by another character than expected.</source>
        <translation>列之间的分隔符与预期不同。</translation>
    </message>
    <message>
        <source>A byte order mark stands inside the file.</source>
        <translation>文件中间有字节顺序标记。</translation>
    </message>
    <message>
        <source>The file mixes different line ends.</source>
        <translation>文件中混用了不同的换行符。</translation>
    </message>
    <message>
        <source>A column has no name.</source>
        <translation>有一列没有名称。</translation>
    </message>
    <message>
        <source>A column was recognised although its name is written differently.</source>
        <translation>有一列的列名写法不同，已识别。</translation>
    </message>
    <message>
        <source>A quotation mark inside a cell was kept.</source>
        <translation>单元格内的引号已保留。</translation>
    </message>
    <message>
        <source>A record occurs twice and was kept once.</source>
        <translation>有重复的记录，只保留了一条。</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>问题为空。</translation>
    </message>
    <message>
        <source>An answer is empty.</source>
        <translation>回答为空。</translation>
    </message>
    <message>
        <source>The text holds characters that turn the direction of writing.</source>
        <translation>文字中含有改变书写方向的字符。</translation>
    </message>
    <message>
        <source>The text holds invisible characters.</source>
        <translation>文字中含有不可见字符。</translation>
    </message>
    <message>
        <source>The text holds control characters.</source>
        <translation>文字中含有控制字符。</translation>
    </message>
    <message>
        <source>Very many marks are stacked on one character.</source>
        <translation>一个字符上叠加了过多的符号。</translation>
    </message>
    <message>
        <source>The text holds codes that stand for no character.</source>
        <translation>文字中含有不代表任何字符的编码。</translation>
    </message>
    <message>
        <source>The text was damaged before: it holds replacement characters.</source>
        <translation>文字此前已损坏，含有替换字符。</translation>
    </message>
    <message>
        <source>Half a character was replaced.</source>
        <translation>有半个字符被替换。</translation>
    </message>
    <message>
        <source>The text looks garbled, as if it had been converted twice.</source>
        <translation>文字像是乱码，可能被重复转换过编码。</translation>
    </message>
    <message>
        <source>The ids look as if a spreadsheet had changed them.</source>
        <translation>编号像是被电子表格改动过。</translation>
    </message>
    <message>
        <source>A spreadsheet may have cut this cell.</source>
        <translation>这个单元格可能被电子表格截断了。</translation>
    </message>
    <message>
        <source>Two different ids look the same.</source>
        <translation>有两个不同的编号看起来一样。</translation>
    </message>
    <message>
        <source>A field names the model; annotators will not see it.</source>
        <translation>有一个字段写明了模型；评分人看不到它。</translation>
    </message>
    <message>
        <source>An answer names the model that wrote it.</source>
        <translation>回答中提到了写它的模型。</translation>
    </message>
    <message>
        <source>The project has this prompt with another text, which was kept.</source>
        <translation>项目中已有这个问题，文字不同，保留原文。</translation>
    </message>
    <message>
        <source>The item is not assigned to this annotator.</source>
        <translation>这个条目没有分派给该评分人。</translation>
    </message>
    <message>
        <source>The rating does not fit the question.</source>
        <translation>评分与题目不符。</translation>
    </message>
    <message>
        <source>A question that must be answered is still open.</source>
        <translation>还有必答的题目没有回答。</translation>
    </message>
    <message>
        <source>The scheme has no such question.</source>
        <translation>方案中没有这个题目。</translation>
    </message>
    <message>
        <source>Another window is rating as this annotator.</source>
        <translation>另一个窗口正在以该评分人的身份评分。</translation>
    </message>
    <message>
        <source>There is no such scheme.</source>
        <translation>没有这个方案。</translation>
    </message>
    <message>
        <source>There is no such round.</source>
        <translation>没有这个轮次。</translation>
    </message>
    <message>
        <source>There is no such annotator.</source>
        <translation>没有这位评分人。</translation>
    </message>
    <message>
        <source>There is no such format.</source>
        <translation>没有这种格式。</translation>
    </message>
    <message>
        <source>The rule does not fit the question.</source>
        <translation>规则不适用于这个题目。</translation>
    </message>
    <message>
        <source>The scheme cannot be used.</source>
        <translation>这个方案无法使用。</translation>
    </message>
    <message>
        <source>These choices do not go together.</source>
        <translation>这些选项不能同时使用。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>已有同名的内容。</translation>
    </message>
    <message>
        <source>This file is not a Touchstone project.</source>
        <translation>这个文件不是试金石项目。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of the program.</source>
        <translation>这个项目是用更新版本的程序建立的。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>Another program is using the project at the moment.</source>
        <translation>另一个程序正在使用这个项目。</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>文件无法读取或写入。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The file may be read but not changed.</source>
        <translation>这个文件只能读取，不能修改。</translation>
    </message>
    <message>
        <source>The project file was moved or replaced; nothing more is written to it.</source>
        <translation>项目文件被移动或替换，不再写入。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Choose the file&apos;s encoding; for Chinese files it is often GB18030.</source>
        <translation>请选择文件的编码；中文文件常用 GB18030。</translation>
    </message>
    <message>
        <source>Copy or download the file again; its end is missing.</source>
        <translation>请重新复制或下载文件，它缺了结尾。</translation>
    </message>
    <message>
        <source>Correct this line in the file, or leave bad rows out.</source>
        <translation>请在文件中改正这一行，或者略过有误的行。</translation>
    </message>
    <message>
        <source>Choose what the file holds, or compare its columns with the examples in the help.</source>
        <translation>请选择文件的内容，或对照帮助中的例子检查列名。</translation>
    </message>
    <message>
        <source>Look at the text; if it cannot be read, export it anew at its source.</source>
        <translation>请看一下文字；如果无法阅读，请从来源重新导出。</translation>
    </message>
    <message>
        <source>Use the file from before it was opened in a spreadsheet.</source>
        <translation>请使用未经电子表格打开的原文件。</translation>
    </message>
    <message>
        <source>Annotators can tell from it who answered.</source>
        <translation>评分人可能由此看出是谁的回答。</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>请先关闭另一个窗口。</translation>
    </message>
    <message>
        <source>Choose another name; nothing was overwritten.</source>
        <translation>请换一个名称；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>它可能已被移动、改名或删除。</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>Keep the file and restore the project from a backup.</source>
        <translation>请保留这个文件，并从备份恢复项目。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等再试。</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may use the folder.</source>
        <translation>请检查磁盘是否连接，以及您是否有权使用该文件夹。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请腾出一些空间再试。</translation>
    </message>
    <message>
        <source>Make a copy in a folder where you may write.</source>
        <translation>请复制到您可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Close the project and open it at its new place.</source>
        <translation>请关闭项目，从新位置打开。</translation>
    </message>
    <message>
        <source>Your data is safe; close the project and open it again.</source>
        <translation>数据没有丢失；请关闭项目后重新打开。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The ratings or the labels of this answer changed after they were read. Nothing was written.</source>
        <translation>读取之后，这条回答的评分或标签有了变化。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The project has no such answer or question.</source>
        <translation>项目中没有这条回答或这个问题。</translation>
    </message>
    <message>
        <source>This annotator has nothing left to do in this round.</source>
        <translation>这位评分人在本轮已没有待评条目。</translation>
    </message>
    <message>
        <source>The file is sealed. The passphrase is missing or wrong.</source>
        <translation>文件已加密，缺少口令或口令不对。</translation>
    </message>
    <message>
        <source>The signature of the file does not fit: it was changed, or it does not come from this package.</source>
        <translation>文件的签名不符：它被改动过，或不是由这个任务包产生的。</translation>
    </message>
    <message>
        <source>The file was changed or damaged after it was written.</source>
        <translation>文件写出后被改动或已损坏。</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program.</source>
        <translation>文件由更新版本的程序产生。</translation>
    </message>
    <message>
        <source>The file belongs to a package that this project has not given out.</source>
        <translation>文件所属的任务包不是由这个项目发出的。</translation>
    </message>
    <message>
        <source>The file holds an entry that does not belong into it.</source>
        <translation>文件中有不该出现的条目。</translation>
    </message>
    <message>
        <source>This is no working file: it was not made from a work package.</source>
        <translation>这不是工作文件：它不是由任务包建立的。</translation>
    </message>
    <message>
        <source>This is an expert&apos;s working file, not a project.</source>
        <translation>这是专家的工作文件，不是项目。</translation>
    </message>
    <message>
        <source>Ask the person who sent the file for it.</source>
        <translation>请向发来文件的人询问口令。</translation>
    </message>
    <message>
        <source>Nothing of it was taken in. Ask for the file to be sent again.</source>
        <translation>其中内容都没有并入。请让对方重新发送文件。</translation>
    </message>
    <message>
        <source>Open the project from which the package was sent.</source>
        <translation>请打开发出该任务包的项目。</translation>
    </message>
    <message>
        <source>This is not a file that can be imported.</source>
        <translation>这不是可以导入的文件。</translation>
    </message>
    <message>
        <source>The file does not tell drafts from answers; all came in as answers.</source>
        <translation>文件没有区分草稿和正式答案，全部按正式答案导入。</translation>
    </message>
    <message>
        <source>This is no finished rating of a criterion of the project; it was left out.</source>
        <translation>这不是针对本项目标准的完成评分，已略过。</translation>
    </message>
    <message>
        <source>Save it as JSONL, JSON, CSV, TSV or XLSX.</source>
        <translation>请另存为 JSONL、JSON、CSV、TSV 或 XLSX。</translation>
    </message>
    <message>
        <source>This is no work package.</source>
        <translation>这不是任务包。</translation>
    </message>
    <message>
        <source>This is no return file, working file or rating sheet.</source>
        <translation>这不是交回文件、工作文件或评分表。</translation>
    </message>
    <message>
        <source>This is a work package as it was given out, not what comes back from it.</source>
        <translation>这是发出去的任务包本身，不是评分人交回的文件。</translation>
    </message>
    <message>
        <source>Open the file that the project&apos;s lead sent you; its name ends in .tswork.</source>
        <translation>请打开项目负责人发给您的文件，文件名以 .tswork 结尾。</translation>
    </message>
    <message>
        <source>Ask the annotator for the file that “Hand back” wrote; its name ends in .tsreturn.</source>
        <translation>请向评分人索取“交回”写出的文件，文件名以 .tsreturn 结尾。</translation>
    </message>
    <message>
        <source>Ask the annotator to choose “Hand back” and to send the file that it writes.</source>
        <translation>请评分人选择“交回”，再把写出的文件发过来。</translation>
    </message>
    <message>
        <source>The project is confidential: its packages go out sealed.</source>
        <translation>这是保密项目，任务包必须加密发出。</translation>
    </message>
    <message>
        <source>Write a passphrase, and tell it to the annotator by another way than the package.</source>
        <translation>请写一个口令，并用任务包以外的途径告诉评分人。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The bytes are not valid UTF-8.</source>
        <translation>字节不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The encoding is not UTF-8; name it with --encoding.</source>
        <translation>文件编码不是 UTF-8，请用 --encoding 指明。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a record.</source>
        <translation>文件在一条记录中间结束。</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>A key occurs twice in one record.</source>
        <translation>同一记录中有重复的键。</translation>
    </message>
    <message>
        <source>A record has more than 1,000 keys.</source>
        <translation>一条记录的键超过 1,000 个。</translation>
    </message>
    <message>
        <source>The nesting is deeper than 64 levels.</source>
        <translation>嵌套超过 64 层。</translation>
    </message>
    <message>
        <source>The file does not have the form that was expected.</source>
        <translation>文件的形式与预期不符。</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>文件中没有记录。</translation>
    </message>
    <message>
        <source>A value is of the wrong type.</source>
        <translation>值的类型不对。</translation>
    </message>
    <message>
        <source>A required field is missing.</source>
        <translation>缺少必需的字段。</translation>
    </message>
    <message>
        <source>An id is empty or longer than 1,024 bytes.</source>
        <translation>编号为空或超过 1,024 字节。</translation>
    </message>
    <message>
        <source>The same id occurs with other content.</source>
        <translation>同一编号出现了不同内容。</translation>
    </message>
    <message>
        <source>The text holds a NUL byte.</source>
        <translation>文本中含有空字节（NUL）。</translation>
    </message>
    <message>
        <source>The first row is no usable header.</source>
        <translation>首行不能用作表头。</translation>
    </message>
    <message>
        <source>The row does not have as many cells as the header.</source>
        <translation>该行单元格数与表头不一致。</translation>
    </message>
    <message>
        <source>Text follows a closing quotation mark.</source>
        <translation>右引号之后还有文字。</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>A value is larger than the limit.</source>
        <translation>值超过上限。</translation>
    </message>
    <message>
        <source>The project holds something else under the same name.</source>
        <translation>项目中同名的内容与此不同。</translation>
    </message>
    <message>
        <source>Decoded from an encoding other than UTF-8.</source>
        <translation>由 UTF-8 以外的编码解码而来。</translation>
    </message>
    <message>
        <source>The content is not what the file&apos;s name says.</source>
        <translation>内容与文件名所示不符。</translation>
    </message>
    <message>
        <source>The columns are separated by another character.</source>
        <translation>各列用了别的分隔符。</translation>
    </message>
    <message>
        <source>A byte order mark stands inside the file.</source>
        <translation>文件中间出现字节顺序标记。</translation>
    </message>
    <message>
        <source>The line ends are mixed.</source>
        <translation>换行方式不统一。</translation>
    </message>
    <message>
        <source>A column has no name.</source>
        <translation>有一列没有名称。</translation>
    </message>
    <message>
        <source>A column was matched by its name without case and blanks.</source>
        <translation>有一列在忽略大小写和空格后才匹配上。</translation>
    </message>
    <message>
        <source>A quotation mark inside a cell was kept.</source>
        <translation>单元格内的引号已原样保留。</translation>
    </message>
    <message>
        <source>A record occurs twice and was kept once.</source>
        <translation>有记录重复，只保留一次。</translation>
    </message>
    <message>
        <source>A prompt is empty.</source>
        <translation>有问题为空。</translation>
    </message>
    <message>
        <source>A response is empty.</source>
        <translation>有回答为空。</translation>
    </message>
    <message>
        <source>The text holds characters that change the direction of writing.</source>
        <translation>文本中有改变书写方向的字符。</translation>
    </message>
    <message>
        <source>The text holds invisible characters.</source>
        <translation>文本中有不可见字符。</translation>
    </message>
    <message>
        <source>The text holds control characters.</source>
        <translation>文本中有控制字符。</translation>
    </message>
    <message>
        <source>Many marks are stacked on one character.</source>
        <translation>一个字符上叠加了过多附加符号。</translation>
    </message>
    <message>
        <source>The text holds code points that are no characters.</source>
        <translation>文本中有不是字符的码位。</translation>
    </message>
    <message>
        <source>The text was damaged earlier (replacement characters).</source>
        <translation>文本此前已受损（含替换字符）。</translation>
    </message>
    <message>
        <source>Half a character was replaced.</source>
        <translation>有半个字符被替换。</translation>
    </message>
    <message>
        <source>The text looks as if it had been decoded twice.</source>
        <translation>文本看起来被错误解码过（乱码）。</translation>
    </message>
    <message>
        <source>The ids look as if a spreadsheet had changed them.</source>
        <translation>编号看起来被电子表格改动过。</translation>
    </message>
    <message>
        <source>A cell may have been cut by a spreadsheet.</source>
        <translation>有单元格可能被电子表格截断。</translation>
    </message>
    <message>
        <source>Two ids look the same.</source>
        <translation>有两个编号看起来相同。</translation>
    </message>
    <message>
        <source>A field names the model; raters will not see it.</source>
        <translation>有字段写明了模型；评分人不会看到。</translation>
    </message>
    <message>
        <source>An answer names its own model.</source>
        <translation>有回答说出了自己是哪个模型。</translation>
    </message>
    <message>
        <source>A prompt is known with another text, which was kept; the response came in.</source>
        <translation>项目中同一编号的问题文字不同，保留原有文字；回答已导入。</translation>
    </message>
    <message>
        <source>The item is not assigned to this annotator.</source>
        <translation>该条目没有分给这位评分人。</translation>
    </message>
    <message>
        <source>The answer does not fit the question.</source>
        <translation>答案与题目不符。</translation>
    </message>
    <message>
        <source>A required answer is missing.</source>
        <translation>缺少必答项。</translation>
    </message>
    <message>
        <source>The scheme has no such criterion.</source>
        <translation>方案中没有这项标准。</translation>
    </message>
    <message>
        <source>Another process is rating as this annotator.</source>
        <translation>另一个程序正以这位评分人的身份评分。</translation>
    </message>
    <message>
        <source>There is no such scheme.</source>
        <translation>没有这个方案。</translation>
    </message>
    <message>
        <source>There is no such round.</source>
        <translation>没有这一轮。</translation>
    </message>
    <message>
        <source>There is no such annotator.</source>
        <translation>没有这位评分人。</translation>
    </message>
    <message>
        <source>There is no such format; `export --list` names them.</source>
        <translation>没有这种格式；`export --list` 可列出全部格式。</translation>
    </message>
    <message>
        <source>The rule does not fit the criterion.</source>
        <translation>规则不适用于该标准。</translation>
    </message>
    <message>
        <source>The scheme cannot be used.</source>
        <translation>方案无法使用。</translation>
    </message>
    <message>
        <source>The command cannot be understood.</source>
        <translation>无法理解这条命令。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>已有同名的内容。</translation>
    </message>
    <message>
        <source>This file is no Touchstone project.</source>
        <translation>这不是试金石项目文件。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of the program.</source>
        <translation>项目由更新版本的程序建立。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>The project is in use by another process.</source>
        <translation>项目正被另一个程序使用。</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>文件无法读写。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The file may only be read.</source>
        <translation>文件只能读取。</translation>
    </message>
    <message>
        <source>The project file was moved or replaced; nothing more is written.</source>
        <translation>项目文件被移动或替换，已停止写入。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>The ratings or the labels changed after they were read; nothing was written.</source>
        <translation>读取之后评分或标签有了变化；没有写入任何内容。</translation>
    </message>
    <message>
        <source>The project has no such response or prompt.</source>
        <translation>项目中没有这条回答或这个问题。</translation>
    </message>
    <message>
        <source>There is nothing left to give out to this annotator.</source>
        <translation>没有可再发给这位评分人的条目。</translation>
    </message>
    <message>
        <source>The file is sealed: a passphrase is needed, or the one given is wrong.</source>
        <translation>文件已加密：需要口令，或所给口令不对。</translation>
    </message>
    <message>
        <source>The signature does not fit: the file was changed, or it was made with another key.</source>
        <translation>签名不符：文件被改动过，或用了另一把密钥。</translation>
    </message>
    <message>
        <source>The file was changed or damaged after it was written.</source>
        <translation>文件写出后被改动或已损坏。</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program.</source>
        <translation>文件由更新版本的程序产生。</translation>
    </message>
    <message>
        <source>The project has not given out this package.</source>
        <translation>这个项目没有发出过该任务包。</translation>
    </message>
    <message>
        <source>The file holds an entry that does not belong into it.</source>
        <translation>文件中有不该出现的条目。</translation>
    </message>
    <message>
        <source>This project is no working file of a package.</source>
        <translation>这个项目不是任务包的工作文件。</translation>
    </message>
    <message>
        <source>This is an expert&apos;s working file, not a lead&apos;s project.</source>
        <translation>这是专家的工作文件，不是负责人的项目。</translation>
    </message>
    <message>
        <source>This is not a file of the expected kind.</source>
        <translation>这不是预期种类的文件。</translation>
    </message>
    <message>
        <source>This form does not tell drafts from answers; all came in as answers.</source>
        <translation>这种格式没有区分草稿和正式答案，全部按正式答案导入。</translation>
    </message>
    <message>
        <source>Left out: no finished rating of a criterion of this project.</source>
        <translation>已略过：不是针对本项目标准的完成评分。</translation>
    </message>
    <message>
        <source>This is no work package.</source>
        <translation>这不是任务包。</translation>
    </message>
    <message>
        <source>This is no return file, working file or rating sheet.</source>
        <translation>这不是交回文件、工作文件或评分表。</translation>
    </message>
    <message>
        <source>This is a work package as it was given out, not what comes back from it.</source>
        <translation>这是发出去的任务包本身，不是评分人交回的文件。</translation>
    </message>
    <message>
        <source>The project is confidential: its packages are sealed with a passphrase.</source>
        <translation>这是保密项目，任务包必须用口令加密。</translation>
    </message>
</context>
<context>
    <name>ImportNames</name>
    <message>
        <source>Found automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Answers of models</source>
        <translation>模型的回答</translation>
    </message>
    <message>
        <source>Prompts without answers</source>
        <translation>只有问题</translation>
    </message>
    <message>
        <source>Pairs of a better and a worse answer</source>
        <translation>一好一差的回答对</translation>
    </message>
    <message>
        <source>Prompts with experts&apos; answers</source>
        <translation>问题和专家的回答</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Existing ratings</source>
        <translation>已有的评分</translation>
    </message>
    <message>
        <source>Multi-choice items</source>
        <translation>选择题</translation>
    </message>
    <message>
        <source>Multi-choice items with a model&apos;s answers</source>
        <translation>选择题和模型的作答</translation>
    </message>
    <message>
        <source>table with semicolons</source>
        <translation>分号分隔的表格</translation>
    </message>
    <message>
        <source>table with vertical bars</source>
        <translation>竖线分隔的表格</translation>
    </message>
    <message>
        <source>Further information</source>
        <translation>附加信息</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Id of the prompt</source>
        <translation>问题的编号</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>第几个回答</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Expected behaviour</source>
        <translation>预期行为</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出不用于训练</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>较好的回答</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>较差的回答</translation>
    </message>
    <message>
        <source>Type of the better answer</source>
        <translation>较好回答的类型</translation>
    </message>
    <message>
        <source>Type of the worse answer</source>
        <translation>较差回答的类型</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>谁的回答</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>What was rated</source>
        <translation>所评的对象</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Answers of a model (its name is the column&apos;s)</source>
        <translation>某个模型的回答（列名即模型名）</translation>
    </message>
    <message>
        <source>Id of the answer</source>
        <translation>回答的编号</translation>
    </message>
    <message>
        <source>Id at the source</source>
        <translation>来源中的编号</translation>
    </message>
    <message>
        <source>Kind of the value</source>
        <translation>值的种类</translation>
    </message>
    <message>
        <source>Why it could not be rated</source>
        <translation>无法评分的原因</translation>
    </message>
    <message>
        <source>Repeat of</source>
        <translation>重复的是哪一条</translation>
    </message>
    <message>
        <source>Time of the rating</source>
        <translation>评分时间</translation>
    </message>
    <message>
        <source>Seconds of work</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Order as shown</source>
        <translation>显示顺序</translation>
    </message>
</context>
<context>
    <name>SettlementForm</name>
    <message>
        <source>Why do the ratings differ?</source>
        <translation>评分为什么不同？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why it is settled so (optional)</source>
        <translation>为什么这样裁定（可不填）</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>No domain</source>
        <translation>未分领域</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>未分场景</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>touchstone::app::Services</name>
    <message>
        <source>Sample (made up)</source>
        <translation>示例（虚构）</translation>
    </message>
    <message>
        <source>The sample cannot be made</source>
        <translation>无法生成示例</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ActivityDialog</name>
    <message>
        <source>A day must be written like 2026-12-31.</source>
        <translation>日期请写成 2026-12-31 这样。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s), the newest first</source>
        <translation>
            <numerusform>共 %Ln 行，最新的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the activity log</source>
        <translation>保存活动记录</translation>
    </message>
    <message>
        <source>Table for spreadsheets (%1)</source>
        <translation>电子表格 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) saved.</source>
        <translation>
            <numerusform>已保存 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>活动记录</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>从这一天</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>到这一天</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>存为表格…</translation>
    </message>
    <message>
        <source>Save the lines shown as a table</source>
        <translation>把所列各行存为表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ActivityWords</name>
    <message>
        <source>Rated</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>稍后再评</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Prompt written</source>
        <translation>写了问题</translation>
    </message>
    <message>
        <source>Rating imported</source>
        <translation>导入评分</translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Checked by hand</source>
        <translation>人工核对</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>改了设置</translation>
    </message>
    <message>
        <source>Unblinded</source>
        <translation>揭盲</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Package made</source>
        <translation>制作任务包</translation>
    </message>
    <message>
        <source>Return taken in</source>
        <translation>收回结果</translation>
    </message>
    <message>
        <source>Package for writing prompts made</source>
        <translation>制作了写问题的任务包</translation>
    </message>
    <message numerus="yes">
        <source>Package made, %Ln item(s)</source>
        <translation>
            <numerusform>制作任务包，%Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return taken in, %Ln event(s)</source>
        <translation>
            <numerusform>收回结果，%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>其他：%1</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>rater</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>blindness</source>
        <translation>盲评范围</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>care</source>
        <translation>文本敏感程度</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>prompt added</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出不用于训练</translation>
    </message>
    <message>
        <source>%1 · “%2”</source>
        <translation>%1 · “%2”</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>A part of the file cannot be read as it was written.</source>
        <translation>文件有一部分读不出原来写入的内容。</translation>
    </message>
    <message>
        <source>The file holds something that this program did not put there.</source>
        <translation>文件里有本程序没有写过的东西。</translation>
    </message>
    <message>
        <source>Something refers to a row that is gone.</source>
        <translation>有内容指向已经不存在的行。</translation>
    </message>
    <message>
        <source>A text is not the one that came in: it was changed outside the program, or the disk damaged it.</source>
        <translation>有一段文本与导入时不同：可能在程序之外被改动，或磁盘已损坏。</translation>
    </message>
    <message>
        <source>The log of what was done is broken: an entry was changed or is missing.</source>
        <translation>操作记录不完整：有一项被改动或缺失。</translation>
    </message>
    <message>
        <source>The counts kept beside the ratings do not agree with them.</source>
        <translation>随评分保存的计数与评分不符。</translation>
    </message>
    <message>
        <source>A rating differs from what its rater sent.</source>
        <translation>有评分与评分人交来的不同。</translation>
    </message>
    <message>
        <source>Something is not as it should be (%1).</source>
        <translation>有内容不正常（%1）。</translation>
    </message>
    <message>
        <source>Do not work on in this file. Keep it, and make a new project from the newest restore point or backup; then take the return files in again.</source>
        <translation>请不要继续使用这个文件，但要保留它；从最近的恢复点或备份建立新项目，再重新收回结果文件。</translation>
    </message>
    <message>
        <source>Do not rate or publish with this text. Make a new project from a restore point; if it is there too, compare the text with the file it came from.</source>
        <translation>请不要用这段文本评分或发布。从恢复点建立新项目；若那里也有问题，请与来源文件核对。</translation>
    </message>
    <message>
        <source>Figures from this file cannot be defended. Make a new project from a restore point, then take the return files in again: nothing is counted twice.</source>
        <translation>由此文件得出的数字站不住脚。请从恢复点建立新项目，再重新收回结果文件：不会重复计数。</translation>
    </message>
    <message>
        <source>Progress may be shown wrong; ratings and scores are not touched. Make a new project from a restore point and report this.</source>
        <translation>进度可能显示有误，但评分和得分不受影响。请从恢复点建立新项目，并反馈此问题。</translation>
    </message>
    <message>
        <source>Take the rater&apos;s return file in again into a project made from a restore point.</source>
        <translation>请从恢复点建立项目，再重新收回该评分人的结果文件。</translation>
    </message>
    <message>
        <source>Keep the file and make a new project from a restore point.</source>
        <translation>请保留此文件，并从恢复点建立新项目。</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>截尾平均</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>多数</translation>
    </message>
    <message>
        <source>raters do not know the models</source>
        <translation>评分人不知道模型</translation>
    </message>
    <message>
        <source>nobody knows the models</source>
        <translation>谁都不知道模型</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AdjudicatePage</name>
    <message>
        <source>This was settled on other ratings: some came in or changed since. Look again, then settle it anew or take it back.</source>
        <translation>裁定时依据的评分已有增加或改动。请再看一遍，然后重新裁定或收回裁定。</translation>
    </message>
    <message>
        <source>Set the label that holds, say why the ratings differ, and press Enter. Ratings themselves are never changed.</source>
        <translation>选定最终标签，说明评分为什么不同，然后按回车。评分本身不会改动。</translation>
    </message>
    <message>
        <source>The ratings or the labels of this answer changed while it was open. What you see is the present state; what you had begun is kept.</source>
        <translation>这条回答打开期间，评分或标签有了变化。现在显示的是最新状态；您已填的内容仍然保留。</translation>
    </message>
    <message>
        <source>This was the last open answer of this list.</source>
        <translation>这是列表中最后一条待裁定的回答。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>This cannot be undone: it was settled anew elsewhere since.</source>
        <translation>无法撤销：之后别处又重新裁定过。</translation>
    </message>
    <message>
        <source>Not saved: the ratings or the labels of this answer changed while it was open. What you see is the present state; look at it and press Enter again.</source>
        <translation>未保存：这条回答打开期间，评分或标签有了变化。现在显示的是最新状态；请看过之后再按一次回车。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>%2 条中已裁定 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>剩余 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them %n safety flip(s)</source>
        <translation>
            <numerusform>其中安全判断相反 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at again</source>
        <translation>
            <numerusform>需重看 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle anew</source>
        <translation>重新裁定</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>No work has been given out yet: assign the responses to annotators.</source>
        <translation>还没有分派任务：请先把回答分派给评分人。</translation>
    </message>
    <message>
        <source>Where two or more have rated an answer and differ on a question that has to be answered, it appears here.</source>
        <translation>两人以上评过同一条回答，而在必答的问题上看法不同时，这条回答会出现在这里。</translation>
    </message>
    <message>
        <source>Disputed answers are being looked for.</source>
        <translation>正在查找有分歧的回答。</translation>
    </message>
    <message>
        <source>The disputed answers cannot be read.</source>
        <translation>无法读取有分歧的回答。</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>全部已裁定。</translation>
    </message>
    <message>
        <source>Nothing is in dispute.</source>
        <translation>没有分歧。</translation>
    </message>
    <message>
        <source>&quot;Settled&quot; in the list shows what was decided.</source>
        <translation>在列表中点“已裁定”，可以查看裁定结果。</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>Show or hide the list (I)</source>
        <translation>显示或隐藏列表（I）</translation>
    </message>
    <message>
        <source>Settled of the disputed answers</source>
        <translation>有分歧的回答中已裁定的部分</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the disputed answers again</source>
        <translation>重新读取有分歧的回答</translation>
    </message>
    <message>
        <source>Read the disputed answers again (F5)</source>
        <translation>重新读取有分歧的回答（F5）</translation>
    </message>
    <message>
        <source>Answer before</source>
        <translation>上一条回答</translation>
    </message>
    <message>
        <source>Answer before, as listed (Alt+Left)</source>
        <translation>列表中的上一条回答（Alt+左箭头）</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>下一条回答</translation>
    </message>
    <message>
        <source>Next answer, without settling this one (Alt+Right)</source>
        <translation>下一条回答，这一条先不裁定（Alt+右箭头）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo what was settled or taken back last (Ctrl+Z)</source>
        <translation>撤销最近一次裁定或收回（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take this settlement back: the rule holds again</source>
        <translation>收回这条裁定，恢复按规则得出的标签</translation>
    </message>
    <message>
        <source>Save and go to the next open answer (Enter)</source>
        <translation>保存并转到下一条待裁定的回答（回车）</translation>
    </message>
    <message>
        <source>What was begun here cannot be read: %1</source>
        <translation>此处先前填写的内容无法读取：%1</translation>
    </message>
    <message>
        <source>What you have begun is not on disk: %1</source>
        <translation>您填写的内容尚未写入磁盘：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementNote</name>
    <message numerus="yes">
        <source>%Ln more item(s) of %1 rated by two would halve the interval of α.</source>
        <translation>
            <numerusform>%1领域再有 %Ln 个由两人评分的条目，α 的区间可缩小一半。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agreement is least certain there (%1: α %2, %3, %Ln item(s)).</source>
        <translation>
            <numerusform>该领域的一致性最不确定（%1：α %2，%3，%Ln 个条目）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of this domain have fewer than two ratings.</source>
        <translation>
            <numerusform>该领域还有 %Ln 个条目不足两份评分。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of its items have two ratings: more have to be imported first.</source>
        <translation>该领域的条目都已有两份评分：需先导入更多。</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Assign more work of this domain to annotators</source>
        <translation>给评分人分派该领域的更多条目</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementPage</name>
    <message numerus="yes">
        <source>%Ln set(s) of answers with 2 ratings or more</source>
        <translation>
            <numerusform>%Ln 组回答有至少两个评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s) with 2 ratings or more</source>
        <translation>
            <numerusform>%Ln 条回答有至少两个评分</numerusform>
        </translation>
    </message>
    <message>
        <source>computed in %1 s</source>
        <translation>计算用时 %1 秒</translation>
    </message>
    <message>
        <source>an answer of its own</source>
        <translation>单独一类</translation>
    </message>
    <message>
        <source>as if not rated</source>
        <translation>视为未评</translation>
    </message>
    <message>
        <source>counts as unsafe</source>
        <translation>视为不安全</translation>
    </message>
    <message>
        <source>all normal rounds</source>
        <translation>全部正式轮次</translation>
    </message>
    <message>
        <source>There are no responses in this project yet: import some first.</source>
        <translation>这个项目里还没有回答：请先导入。</translation>
    </message>
    <message>
        <source>No work has been given out yet: assign the responses to annotators.</source>
        <translation>还没有分派任务：请先把回答分派给评分人。</translation>
    </message>
    <message>
        <source>The scheme of this project has no question on which raters could agree.</source>
        <translation>这个项目的方案里没有可以比较一致程度的题目。</translation>
    </message>
    <message>
        <source>Nothing has been rated yet in these rounds. Agreement appears when two annotators have rated the same response.</source>
        <translation>这些轮次里还没有评分。两位评分人评过同一条回答后，这里就会显示一致程度。</translation>
    </message>
    <message>
        <source>There is no agreement to show yet.</source>
        <translation>还没有一致性数据。</translation>
    </message>
    <message>
        <source>Agreement is being computed.</source>
        <translation>正在计算一致性。</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>计算已取消。</translation>
    </message>
    <message>
        <source>&quot;Refresh&quot; starts it again.</source>
        <translation>点“刷新”重新计算。</translation>
    </message>
    <message>
        <source>Agreement could not be computed.</source>
        <translation>无法计算一致性。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Copy tables</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy all tables of agreement</source>
        <translation>复制全部一致性表格</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Compute the agreement again (F5)</source>
        <translation>重新计算一致性（F5）</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>&quot;Unsure&quot;</source>
        <translation>“不确定”</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Question on which raters agree</source>
        <translation>要看一致性的题目</translation>
    </message>
    <message>
        <source>How answers of unsure count</source>
        <translation>“不确定”怎样计</translation>
    </message>
    <message>
        <source>Round that counts</source>
        <translation>计入哪个轮次</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AgreementTables</name>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Answers rated; below: those with two ratings or more, which alpha rests on</source>
        <translation>已评的回答数；下方是有至少两个评分的条数，α 只用这些</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha inside this part</source>
        <translation>只在这一部分内计算的 Krippendorff α</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>均分 ± 标准差</translation>
    </message>
    <message>
        <source>AC1</source>
        <translation>AC1</translation>
    </message>
    <message>
        <source>Share of pairs of ratings that are equal</source>
        <translation>每对评分完全相同的比例</translation>
    </message>
    <message>
        <source>Mean and standard deviation of the points</source>
        <translation>分数的平均值和标准差</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>undef.</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>Not shown: fewer than %1 shared answers</source>
        <translation>不显示：共评回答少于 %1 条</translation>
    </message>
    <message>
        <source>Unsteady: fewer than %1 shared answers</source>
        <translation>不稳定：共评回答少于 %1 条</translation>
    </message>
    <message>
        <source>%1 \ %2</source>
        <translation>%1 \ %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Share of ratings</source>
        <translation>占全部评分</translation>
    </message>
    <message>
        <source>Agreement on it</source>
        <translation>该项一致率</translation>
    </message>
    <message>
        <source>Pairs with it</source>
        <translation>涉及的评分对</translation>
    </message>
    <message>
        <source>Of the pairs of ratings in which this answer occurs, the share in which both chose it</source>
        <translation>出现该选项的评分对中，双方都选它的比例</translation>
    </message>
    <message>
        <source>Pairs of ratings in which at least one chose this answer</source>
        <translation>至少一方选了该项的评分对</translation>
    </message>
    <message>
        <source>safety flip</source>
        <translation>安全判断相反</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>相差 %1 分</translation>
    </message>
    <message>
        <source>different answers</source>
        <translation>选项不同</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>没有多数</translation>
    </message>
    <message>
        <source>one rating decides the side of %1</source>
        <translation>一个评分决定在 %1 分哪一侧</translation>
    </message>
    <message>
        <source>one vote decides</source>
        <translation>一票之差</translation>
    </message>
    <message>
        <source>on both sides of %1</source>
        <translation>分列 %1 分两侧</translation>
    </message>
    <message>
        <source>clear majority</source>
        <translation>多数明确</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>分歧类型</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>In random order: it does not tell who gave which</source>
        <translation>顺序已打乱，看不出是谁评的</translation>
    </message>
    <message>
        <source>Of the disagreement on all answers</source>
        <translation>在全部分歧中所占的比例</translation>
    </message>
    <message>
        <source>%1 of %2 resamples undefined</source>
        <translation>%2 次重抽样中 %1 次无定义</translation>
    </message>
    <message>
        <source>interval unreliable</source>
        <translation>区间不可靠</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of raters, see the matrix</source>
        <translation>
            <numerusform>%Ln 对评分人，见上方矩阵</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % of the differences: %1</source>
        <translation>95% 的差值在 %1</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Answers with two ratings or more; for ICC and Kendall&apos;s W answers that all rated; for variance components all rated answers; for shares ratings</source>
        <translation>有至少两个评分的回答数；ICC 和 Kendall W 为所有人都评过的回答数；方差分量为全部已评回答数；比例为评分数</translation>
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
        <translation>按领域</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By scenario</source>
        <translation>按场景</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>所有评分对</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Every pair of ratings of an answer counts once in each direction.</source>
        <translation>同一回答的每对评分在两个方向各计一次。</translation>
    </message>
    <message>
        <source>Choose two different raters.</source>
        <translation>请选两位不同的评分人。</translation>
    </message>
    <message>
        <source>Answers that both rated; equal ones stand on the diagonal.</source>
        <translation>两人都评过的回答；相同的在对角线上。</translation>
    </message>
    <message>
        <source>Choose a row to read what the coefficient says and when it misleads.</source>
        <translation>选中一行，看这个系数说明什么、什么时候会误导。</translation>
    </message>
    <message>
        <source>%1: alpha (ordinal)</source>
        <translation>%1：α（有序）</translation>
    </message>
    <message>
        <source>%1: alpha (nominal)</source>
        <translation>%1：α（名义）</translation>
    </message>
    <message>
        <source>Bars run to 1; the dark line is 0, the pale ones are 0.667 and 0.80 (Krippendorff). Alpha is computed anew inside each part; it falls where there is little to tell apart. Of many parts some stand out by chance.</source>
        <translation>横条右端为 1；深线为 0，浅线为 0.667 和 0.80（Krippendorff）。α 在每一部分内重新计算；回答彼此接近时会变低。部分很多时，总有几个只是碰巧突出。</translation>
    </message>
    <message>
        <source>%1: agreement on each answer</source>
        <translation>%1：各选项的一致率</translation>
    </message>
    <message>
        <source>The lower figures are 95 % intervals; pairs are pairs of ratings of one answer.</source>
        <translation>下方小字为 95% 区间；评分对指同一条回答的两个评分。</translation>
    </message>
    <message>
        <source>%1: pairs of raters</source>
        <translation>%1：评分人两两之间</translation>
    </message>
    <message>
        <source>There are no pairs: fewer than two raters have rated.</source>
        <translation>没有可比的两人：评过的评分人不足两位。</translation>
    </message>
    <message>
        <source>n = answers that both rated; below %1 grey, below %2 not shown. Without an interval: read differences with care.</source>
        <translation>n 为两人都评过的回答数；少于 %1 条显示为灰色，少于 %2 条不显示。没有区间，差别请谨慎解读。</translation>
    </message>
    <message>
        <source>%1: answer against answer</source>
        <translation>%1：选项对照</translation>
    </message>
    <message>
        <source>%1: most disputed answers</source>
        <translation>%1：分歧最大的回答</translation>
    </message>
    <message>
        <source>Raters differ on no answer.</source>
        <translation>评分人在每条回答上都一致。</translation>
    </message>
    <message>
        <source>%1 of %2 answers on which raters differ, the gravest first. Ratings stand in random order; models are not named.</source>
        <translation>有分歧的回答共 %2 条，这里列出 %1 条，后果最重的在前。评分顺序已打乱，不显示模型。</translation>
    </message>
    <message>
        <source>%1: raters</source>
        <translation>%1：评分人</translation>
    </message>
    <message>
        <source>Each rater is described against the others, in the order in which they were added. Who differs is not therefore wrong. Point at a heading to read what it means.</source>
        <translation>每位评分人与其他人对照描述，按加入的先后排列。与众不同不等于评错。鼠标停在列名上可看含义。</translation>
    </message>
    <message>
        <source>%1: every coefficient that applies</source>
        <translation>%1：全部适用的系数</translation>
    </message>
    <message>
        <source>Coefficients of different kinds are not comparable with each other; none is the best one.</source>
        <translation>不同种类的系数不能互比；没有哪一个是最好的。</translation>
    </message>
    <message>
        <source>Intervals: %1 resamples of whole answers with all their ratings (percentiles), seed %2; where nothing is resampled, by formula.</source>
        <translation>区间：以整条回答连同其全部评分为单位重抽样 %1 次（百分位法），随机种子 %2；不重抽样的按公式计算。</translation>
    </message>
    <message>
        <source>They hold for these raters; other raters might agree more or less.</source>
        <translation>结果只针对这些评分人，换一批人可能更一致，也可能更不一致。</translation>
    </message>
    <message>
        <source>Unsure is an answer of its own.</source>
        <translation>“不确定”单独算一类。</translation>
    </message>
    <message>
        <source>Unsure counts as not rated.</source>
        <translation>“不确定”视为未评。</translation>
    </message>
    <message>
        <source>Unsure counts as unsafe.</source>
        <translation>“不确定”视为不安全。</translation>
    </message>
    <message>
        <source>%1 of %2 rated answers have one rating only: alpha and percent agreement leave them out.</source>
        <translation>已评的 %2 条回答中有 %1 条只有一个评分，α 和一致率不计这些。</translation>
    </message>
    <message numerus="yes">
        <source>Ratings: %1 by %Ln rater(s); cannot rate: %2, never counted as an answer.</source>
        <translation>
            <numerusform>共 %Ln 位评分人、%1 个评分；“无法评分” %2 次，不算作答案。</numerusform>
        </translation>
    </message>
    <message>
        <source>First judgements only; hidden repeats enter nothing but the column Repeats. Calibration rounds are left out unless chosen.</source>
        <translation>只用首次评分；隐藏的重复条目只进入“重复”一列。校准轮次除非选中，一律不计。</translation>
    </message>
    <message>
        <source>The raters fall into groups that share no answers: %1. Severity and agreement cannot be compared between them.</source>
        <translation>评分人分成互不共评的几组：%1。各组之间的宽严和一致性不能比较。</translation>
    </message>
    <message>
        <source>What the parts are</source>
        <translation>按什么划分</translation>
    </message>
    <message>
        <source>Coefficient of the pairs</source>
        <translation>两两比较用的系数</translation>
    </message>
    <message>
        <source>Rater in the rows</source>
        <translation>行上的评分人</translation>
    </message>
    <message>
        <source>Rater in the columns</source>
        <translation>列上的评分人</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show every coefficient</source>
        <translation>显示全部系数</translation>
    </message>
    <message>
        <source>Agreement by part</source>
        <translation>各部分的一致性</translation>
    </message>
    <message>
        <source>Agreement on each answer</source>
        <translation>各选项的一致率</translation>
    </message>
    <message>
        <source>Agreement of pairs of raters</source>
        <translation>评分人两两一致性</translation>
    </message>
    <message>
        <source>Answer against answer</source>
        <translation>选项对照</translation>
    </message>
    <message>
        <source>Most disputed answers</source>
        <translation>分歧最大的回答</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Every coefficient</source>
        <translation>全部系数</translation>
    </message>
    <message>
        <source>What stands behind the figures</source>
        <translation>这些数字怎么来的</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Adjudicate the chosen answer</source>
        <translation>裁定选中的回答</translation>
    </message>
    <message>
        <source>Settle the chosen answer, or the gravest (Enter in the table)</source>
        <translation>裁定选中的回答；未选中时裁定分歧最大的一条（在表中按回车）</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AnnotatePage</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Nobody rates in this project yet</source>
        <translation>这个项目还没有评分人</translation>
    </message>
    <message>
        <source>Assign items to annotators first; then they appear here.</source>
        <translation>请先把条目分派给评分人，之后会显示在这里。</translation>
    </message>
    <message>
        <source>The items of %1 cannot be opened</source>
        <translation>无法打开 %1 的条目</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>还没有条目</translation>
    </message>
    <message>
        <source>Nothing has been assigned to %1 in this round.</source>
        <translation>本轮还没有给 %1 分派条目。</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln items are rated and saved. Thank you.</source>
        <translation>
            <numerusform>%Ln 条全部评完并已保存，谢谢！</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已评 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>还剩 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>list is filtered</source>
        <translation>列表已筛选</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Everything that is asked for is answered; take an answer back first.</source>
        <translation>需要回答的都已回答；请先撤回其中一项。</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>无法评分</translation>
    </message>
    <message>
        <source>This will be recorded as “cannot rate” for: %1.</source>
        <translation>以下各项将记为“无法评分”：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Why? For example: outside my field</source>
        <translation>为什么？例如：超出我的专业</translation>
    </message>
    <message>
        <source>Record and go on</source>
        <translation>记录并继续</translation>
    </message>
    <message>
        <source>Flag this item</source>
        <translation>标记这一条</translation>
    </message>
    <message>
        <source>The lead will see the flag and your note.</source>
        <translation>项目负责人会看到标记和您的说明。</translation>
    </message>
    <message>
        <source>What should be looked at? (optional)</source>
        <translation>需要看什么？（可不填）</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待评</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Show list: %1, %2</source>
        <translation>显示列表：%1，%2</translation>
    </message>
    <message>
        <source>Cannot rate...</source>
        <translation>无法评分…</translation>
    </message>
    <message>
        <source>Flag for the lead...</source>
        <translation>标记给负责人…</translation>
    </message>
    <message>
        <source>Back to the item before</source>
        <translation>回到上一条</translation>
    </message>
    <message>
        <source>Undo submission</source>
        <translation>撤销提交</translation>
    </message>
    <message>
        <source>Redo submission</source>
        <translation>重做提交</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>Search...</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Write an answer of your own</source>
        <translation>写您自己的回答</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Rating as</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>How to judge, and all keys (F1)</source>
        <translation>怎样评，以及全部按键（F1）</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Show or hide the list (I)</source>
        <translation>显示或隐藏列表（I）</translation>
    </message>
    <message>
        <source>Back to the item before (Alt+Left)</source>
        <translation>回到上一条（Alt+←）</translation>
    </message>
    <message>
        <source>Flag for the lead</source>
        <translation>标记给负责人</translation>
    </message>
    <message>
        <source>Save and go on (Enter)</source>
        <translation>保存并继续（Enter）</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>The last draft could not be saved</source>
        <translation>最后的草稿没能保存</translation>
    </message>
    <message>
        <source>What was submitted before is safe. Please look at the item again.</source>
        <translation>之前提交的都已保存。请再看一下这一条。</translation>
    </message>
    <message>
        <source>Who rates?</source>
        <translation>由谁评分？</translation>
    </message>
    <message>
        <source>Choose a person at the top right. What is submitted then counts as that person&apos;s.</source>
        <translation>请在右上角选择评分人。之后提交的内容都算在这位评分人名下。</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Ratings cannot be saved here, so none can be given.</source>
        <translation>这里无法保存评分，因此不能评分。</translation>
    </message>
    <message>
        <source>The next item cannot be read</source>
        <translation>下一条无法读取</translation>
    </message>
    <message>
        <source>The item cannot be read: %1</source>
        <translation>这一条无法读取：%1</translation>
    </message>
    <message>
        <source>Hand back...</source>
        <translation>交回…</translation>
    </message>
    <message>
        <source>Write the file that goes back to the lead; as often as you like</source>
        <translation>写出交给负责人的文件，可以多次交回</translation>
    </message>
    <message>
        <source>None is good: these are the points of the least bad one.</source>
        <translation>都不好：这是其中相对最不差的那个的分数。</translation>
    </message>
    <message>
        <source>Points of answer %1</source>
        <translation>回答 %1 的分数</translation>
    </message>
    <message>
        <source>Points of each of the answers %1</source>
        <translation>回答 %1 各得此分</translation>
    </message>
    <message>
        <source>You were much faster than before. Is that how you mean it?</source>
        <translation>这次比之前快很多。确实是您的本意吗？</translation>
    </message>
    <message>
        <source>The same points many times in a row. Is that how you mean it?</source>
        <translation>连续多次给了相同的分数。确实是您的本意吗？</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待写</translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <translation>回答并排</translation>
    </message>
    <message>
        <source>Write the own answer later</source>
        <translation>自己的回答稍后再写</translation>
    </message>
    <message>
        <source>Find in the texts...</source>
        <translation>在文本中查找...</translation>
    </message>
    <message>
        <source>Show hidden characters</source>
        <translation>显示隐藏字符</translation>
    </message>
    <message>
        <source>Draw Markdown</source>
        <translation>按 Markdown 显示</translation>
    </message>
    <message>
        <source>Hide the texts</source>
        <translation>隐藏文本</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Put this item off: nothing is recorded about it, it comes back at the end (%1)</source>
        <translation>把这一条推后：不作记录，最后还会出现 (%1)</translation>
    </message>
    <message>
        <source>Say why this item cannot be rated: that is a result and counts as done (%1)</source>
        <translation>说明为什么无法评分：这是一个结果，算作已评 (%1)</translation>
    </message>
    <message>
        <source>Flag for the lead: he is asked to look, the item is rated all the same (%1)</source>
        <translation>给负责人做标记：请他看一看，这一条照常评分 (%1)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AnnotatorPicker</name>
    <message>
        <source>Annotators</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Annotators who get items</source>
        <translation>分派给哪些评分人</translation>
    </message>
    <message>
        <source>New annotator</source>
        <translation>新评分人</translation>
    </message>
    <message>
        <source>Domains of the new annotator; none ticked = all</source>
        <translation>新评分人的领域；都不勾选 = 全部</translation>
    </message>
    <message>
        <source>Domains of the new annotator</source>
        <translation>新评分人的领域</translation>
    </message>
    <message>
        <source>Code of the new annotator</source>
        <translation>新评分人的代号</translation>
    </message>
    <message>
        <source>Code, such as R1</source>
        <translation>代号，如 R1</translation>
    </message>
    <message>
        <source>Add to the project</source>
        <translation>加入项目</translation>
    </message>
    <message>
        <source>all domains</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 已在列表中。</translation>
    </message>
    <message>
        <source>Write a code first, such as R1.</source>
        <translation>请先写代号，如 R1。</translation>
    </message>
    <message>
        <source>Take back what is not done...</source>
        <translation>收回未完成的条目…</translation>
    </message>
    <message>
        <source>For an annotator who cannot go on: others get the rest. What is done stays.</source>
        <translation>用于无法继续的评分人：其余条目交给他人，已完成的保留。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AnswerColumn</name>
    <message>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>being rated</source>
        <translation>正在评</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Rate this one: %1</source>
        <translation>评这个：%1</translation>
    </message>
    <message>
        <source>hidden characters</source>
        <translation>隐藏字符</translation>
    </message>
    <message>
        <source>%1 has hidden characters: %2</source>
        <translation>%1含隐藏字符：%2</translation>
    </message>
    <message>
        <source>%1. Press to see them.</source>
        <translation>%1。点按即可查看。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show (%1)</source>
        <translation>显示 (%1)</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>characters</comment>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评这个</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chars</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AssignDialog</name>
    <message>
        <source>Assign items</source>
        <translation>分派条目</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Annotators for each answer</source>
        <translation>每条回答的评分人数</translation>
    </message>
    <message>
        <source>Hidden repeats</source>
        <translation>隐藏重复题</translation>
    </message>
    <message>
        <source>Share of items that come a second time, in percent</source>
        <translation>重复出现的条目所占的百分比</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Part of each annotator&apos;s items comes a second time, to see how steady the ratings are.</source>
        <translation>每位评分人的一部分条目会再出现一次，用来检验评分是否稳定。</translation>
    </message>
    <message>
        <source>Answers to one prompt</source>
        <translation>同一问题的回答</translation>
    </message>
    <message>
        <source>Place of the answers to one prompt</source>
        <translation>同一问题的回答如何排列</translation>
    </message>
    <message>
        <source>Spread through the queue</source>
        <translation>分散开</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>排在一起</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many are given out; 0 is all</source>
        <translation>分派多少；0 表示全部</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only items of the annotator&apos;s own domains</source>
        <translation>只分派评分人自己领域的条目</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview: items of each annotator</source>
        <translation>预览：每位评分人的条目</translation>
    </message>
    <message>
        <source>Progress of the assignment</source>
        <translation>分派进度</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Of these repeats</source>
        <translation>其中重复题</translation>
    </message>
    <message>
        <source>All in this round</source>
        <translation>本轮合计</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new item(s).</source>
        <translation>
            <numerusform>新增 %Ln 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new to hand out.</source>
        <translation>没有新的条目可以分派。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would have fewer annotators than asked for.</source>
        <translation>
            <numerusform>其中 %Ln 条的评分人会少于要求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>Tick at least one annotator.</source>
        <translation>请至少勾选一位评分人。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>正在取消……</translation>
    </message>
    <message>
        <source>Handing out …</source>
        <translation>正在分派……</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) were handed out.</source>
        <translation>
            <numerusform>已分派 %Ln 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Items before a repeat</source>
        <translation>重复题的间隔条数</translation>
    </message>
    <message>
        <source>Least distance between an item and its repeat</source>
        <translation>条目与其重复题之间的最小间隔</translation>
    </message>
    <message>
        <source>Gold answers</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>Annotator whose ratings are the gold answers</source>
        <translation>以其评分为标准答案的评分人</translation>
    </message>
    <message>
        <source>What this annotator has rated in the round is given to all others, and theirs is compared with it.</source>
        <translation>该评分人在本轮评过的条目会分给其他所有人，并与其评分对照。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>For the new items, from the median time of ratings so far</source>
        <translation>新条目所需时间，按至今评分用时的中位数估计</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ratings of %1</source>
        <translation>%1 的评分</translation>
    </message>
    <message>
        <source>This annotator has rated nothing in this round yet: there are no gold answers.</source>
        <translation>该评分人在本轮还没有评分，因此没有标准答案。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) were taken back.</source>
        <translation>
            <numerusform>收回了 %Ln 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to take back from %1</source>
        <translation>%1 没有可收回的条目</translation>
    </message>
    <message>
        <source>All items of this round are done, or there are none.</source>
        <translation>本轮的条目都已完成，或没有条目。</translation>
    </message>
    <message>
        <source>Take back from %1?</source>
        <translation>要从 %1 收回吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that were never begun are removed.</source>
        <translation>
            <numerusform>移除从未开始的条目 %Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done item(s) stay as they are.</source>
        <translation>
            <numerusform>已完成的 %Ln 个条目保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不收回</translation>
    </message>
    <message>
        <source>Prompts of</source>
        <translation>问题领域</translation>
    </message>
    <message>
        <source>Domain of the prompts that are given out</source>
        <translation>分派哪个领域的问题</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>全部领域</translation>
    </message>
    <message numerus="yes">
        <source>They concern %Ln prompt(s) with one model&apos;s answers each.</source>
        <translation>
            <numerusform>共涉及 %Ln 组“问题 + 一个模型的回答”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They concern %Ln answer(s).</source>
        <translation>
            <numerusform>共涉及 %Ln 条回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) that were begun stay open, and others can get them too; ratings that still come in count, also of what was removed.</source>
        <translation>
            <numerusform>已开始的 %Ln 条保持开放，其他人也可以得到；之后交回的评分仍然算数，已移除的也一样。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::AssignTexts</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No shared answers link these groups, so they cannot be compared: %1</source>
        <translation>以下各组之间没有共同的回答相连，因此不能互相比较：%1</translation>
    </message>
    <message>
        <source>%1: kappa to about ±%2 (%3 answers with two annotators; if it is %4)</source>
        <translation>%1：kappa 约 ±%2（%3 条回答由两人评分，假定其值为 %4）</translation>
    </message>
    <message>
        <source>%1: ICC to about ±%2 (%3 answers with %4 annotators; if it is %5)</source>
        <translation>%1：ICC 约 ±%2（%3 条回答由 %4 人评分，假定其值为 %5）</translation>
    </message>
    <message>
        <source>%1: a model&apos;s share to ±%2 or better (%3 answers)</source>
        <translation>%1：模型的比例 ±%2 或更好（%3 条回答）</translation>
    </message>
    <message>
        <source>What 95 % intervals to expect:</source>
        <translation>预计的 95 % 区间：</translation>
    </message>
    <message>
        <source>All annotators are linked through shared answers.</source>
        <translation>所有评分人都通过共同的回答相连。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::BurnUpCard</name>
    <message>
        <source>Chart of the items done, day by day. &quot;As a table&quot; shows the same figures. %1</source>
        <translation>每日完成情况图。“看表格”显示同样的数字。%1</translation>
    </message>
    <message>
        <source>Pace: %1 items a day since the first day, %2 in the last week.</source>
        <translation>进度：自首日起平均每天 %1 条，最近一周每天 %2 条。</translation>
    </message>
    <message>
        <source>All that was given out is done.</source>
        <translation>已分派的全部完成。</translation>
    </message>
    <message>
        <source>At this pace it is not known when all will be done.</source>
        <translation>照此进度无法推算何时全部完成。</translation>
    </message>
    <message>
        <source>At this pace all would be done on %1.</source>
        <translation>照此进度将于 %1 全部完成。</translation>
    </message>
    <message>
        <source>At these paces all would be done between %1 and %2.</source>
        <translation>照这两种进度，将在 %1 至 %2 之间全部完成。</translation>
    </message>
    <message>
        <source>Due: %1.</source>
        <translation>截止：%1。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done on it</source>
        <translation>当日完成</translation>
    </message>
    <message>
        <source>Done in all</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Items done, day by day</source>
        <translation>每日完成情况</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>看表格</translation>
    </message>
    <message>
        <source>Show the days as a table</source>
        <translation>以表格显示每日完成情况</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::BusyBar</name>
    <message>
        <source>Computing, %1 left</source>
        <translation>正在计算，还需 %1</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>取消计算</translation>
    </message>
    <message>
        <source>Progress of the computation</source>
        <translation>计算进度</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CardWriter</name>
    <message>
        <source>95 % interval %1</source>
        <translation>95% 区间 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Same answer %1</source>
        <translation>一致率 %1</translation>
    </message>
    <message>
        <source>AC1 %1</source>
        <translation>AC1 %1</translation>
    </message>
    <message>
        <source>%1: %2 of ratings, agreement on it %3</source>
        <translation>%1：占评分 %2，该项一致率 %3</translation>
    </message>
    <message>
        <source>One rater, ICC(2,1): %1</source>
        <translation>单人信度 ICC(2,1)：%1</translation>
    </message>
    <message>
        <source>Within one point %1</source>
        <translation>相差不超过 1 分 %1</translation>
    </message>
    <message>
        <source>Mean difference %1 points</source>
        <translation>平均相差 %1 分</translation>
    </message>
    <message>
        <source>Alpha, interval: %1</source>
        <translation>α（等距）：%1</translation>
    </message>
    <message>
        <source>The whole interval lies at or above 0.80, Krippendorff&apos;s level for relying on it.</source>
        <translation>整个区间在 0.80 及以上，达到 Krippendorff 认为可以依靠的水平。</translation>
    </message>
    <message>
        <source>The interval begins between 0.667 and 0.80: tentative conclusions only (Krippendorff).</source>
        <translation>区间下限在 0.667 与 0.80 之间：只宜得出初步结论（Krippendorff）。</translation>
    </message>
    <message>
        <source>The interval begins below 0.667, Krippendorff&apos;s lowest level; questions of judgement often lie there.</source>
        <translation>区间下限低于 0.667，即 Krippendorff 的最低水平；主观判断的题目常常如此。</translation>
    </message>
    <message>
        <source>No disagreement was seen: up to %1 may still exist (3/n).</source>
        <translation>没有出现分歧：实际仍可能有至多 %1（3/n）。</translation>
    </message>
    <message>
        <source>Nearly all answers are alike, so alpha and kappa can be low although raters agree: look at the agreement on each answer.</source>
        <translation>绝大多数回答选同一项，因此即使评分人意见一致，α 和 κ 也可能很低：请看各选项的一致率。</translation>
    </message>
    <message>
        <source>%1: not used</source>
        <translation>%1：没有人选</translation>
    </message>
    <message>
        <source>For an interval of ±0.10 about %1 answers would have to be rated like these.</source>
        <translation>若要区间达到 ±0.10，约需 %1 条同样方式评分的回答。</translation>
    </message>
    <message>
        <source>ICC to ±0.10 takes about %1 answers with 2 raters each, %2 with 3, %3 with 5.</source>
        <translation>ICC 要精确到 ±0.10：每条 2 人评约需 %1 条回答，3 人约需 %2 条，5 人约需 %3 条。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ChoiceControl</name>
    <message>
        <source>%1: %2</source>
        <comment>question: option</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CompareDialog</name>
    <message>
        <source>Choose two different models.</source>
        <translation>请选择两个不同的模型。</translation>
    </message>
    <message>
        <source>The differences are being computed.</source>
        <translation>正在计算差值。</translation>
    </message>
    <message>
        <source>%1 less %2: above zero the first is ahead. Where the interval holds zero, neither is.</source>
        <translation>%1 减 %2：大于零表示前者领先；区间包含零则不分先后。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) that both answered were exported for training and are left out.</source>
        <translation>
            <numerusform>两者都回答过的问题中有 %Ln 条已导出用于训练，不计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) that both answered were exported for training and count here: a model that was trained on them has an advantage.</source>
        <translation>
            <numerusform>两者都回答过的问题中有 %Ln 条已导出用于训练，此处仍计入：用其训练过的模型占优。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two were not rated in the same rounds: the difference holds what changed between the rounds, too. Rate both blind in one round.</source>
        <translation>两者不是在同样的轮次中评分：差值也包含轮次之间的变化。请在同一轮次中盲评两者。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Prompts that both answered</source>
        <translation>两者都回答的问题</translation>
    </message>
    <message>
        <source> points of 100</source>
        <translation> 个百分点</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>无区间</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>比较两个模型</translation>
    </message>
    <message>
        <source>First</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>前一个模型</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>后者</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>后一个模型</translation>
    </message>
    <message>
        <source>Only prompts that were never exported for training</source>
        <translation>只计从未导出用于训练的问题</translation>
    </message>
    <message>
        <source>Differences of the two models</source>
        <translation>两个模型的差值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CriterionControl</name>
    <message>
        <source>This question still needs an answer.</source>
        <translation>这一项还没有回答。</translation>
    </message>
    <message>
        <source>Cannot be rated: %1</source>
        <translation>无法评分：%1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: %1 cannot be rated</source>
        <translation>撤回：%1无法评分</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CriterionEditor</name>
    <message>
        <source>Choice: one of several answers</source>
        <translation>单选：几个选项中选一个</translation>
    </message>
    <message>
        <source>Scale: points</source>
        <translation>量表：打分</translation>
    </message>
    <message>
        <source>Marks: any of several, or none</source>
        <translation>标记：可选多个，也可都不选</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Best of the answers shown</source>
        <translation>从所示回答中选最好的</translation>
    </message>
    <message>
        <source>Question, Chinese</source>
        <translation>题目（中文）</translation>
    </message>
    <message>
        <source>Question, English</source>
        <translation>题目（英文）</translation>
    </message>
    <message>
        <source>Hint, Chinese</source>
        <translation>提示（中文）</translation>
    </message>
    <message>
        <source>Hint, English</source>
        <translation>提示（英文）</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>必须作答</translation>
    </message>
    <message>
        <source>“Cannot rate” is allowed</source>
        <translation>允许“无法评”</translation>
    </message>
    <message>
        <source>Points from, to</source>
        <translation>分值从、到</translation>
    </message>
    <message>
        <source>Lowest point</source>
        <translation>最低分</translation>
    </message>
    <message>
        <source>Highest point</source>
        <translation>最高分</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>分</translation>
    </message>
    <message>
        <source>What the points stand for</source>
        <translation>各分值的含义</translation>
    </message>
    <message>
        <source>Asked for where responsibility is below</source>
        <translation>责任感低于此分时请评分人填写</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Examples of the points</source>
        <translation>各分的例子</translation>
    </message>
    <message>
        <source>About the points</source>
        <translation>关于各分</translation>
    </message>
    <message>
        <source>Chinese 1</source>
        <translation>中文 1</translation>
    </message>
    <message>
        <source>English 1</source>
        <translation>英文 1</translation>
    </message>
    <message>
        <source>Chinese 2</source>
        <translation>中文 2</translation>
    </message>
    <message>
        <source>English 2</source>
        <translation>英文 2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::CriterionForm</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation>回到上一题</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一题 (Enter)</translation>
    </message>
    <message>
        <source>On to the next question</source>
        <translation>到下一题</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DisputePanel</name>
    <message>
        <source>All domains</source>
        <translation>全部领域</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条回答</numerusform>
        </translation>
    </message>
    <message>
        <source>List of disputed answers</source>
        <translation>有分歧的回答列表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Disputed answers</source>
        <translation>有分歧的回答</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>settled, but the ratings changed since</source>
        <translation>已裁定，但之后评分有变化</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Own answers</source>
        <translation>自拟回答</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::DisputeWords</name>
    <message>
        <source>One is wrong</source>
        <translation>有人判错</translation>
    </message>
    <message>
        <source>Guideline gap</source>
        <translation>指南有缺</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>问题有歧义</translation>
    </message>
    <message>
        <source>Both stand</source>
        <translation>各有道理</translation>
    </message>
    <message>
        <source>A rater overlooked or misread something; the guidelines are clear. Your label takes the place of the rule.</source>
        <translation>指南写得清楚，是评分人看漏或误读了。您选的标签代替按规则得出的标签。</translation>
    </message>
    <message>
        <source>The guidelines do not say how to judge this. Settle it here and add the case to the guidelines.</source>
        <translation>指南没有写明这种情况怎么评。请在此裁定，并把这种情况补进指南。</translation>
    </message>
    <message>
        <source>The question can be read in more than one way, and the raters read it differently.</source>
        <translation>问题可以有不止一种理解，评分人的理解不同。</translation>
    </message>
    <message>
        <source>Experts may rightly differ here. What you leave open stays undecided: it is counted, not scored, and exports carry the share of each rating.</source>
        <translation>属于正当的专业分歧。您留空的项目保持未决：计数但不计分，导出时附上各种评分所占的比例（软标签）。</translation>
    </message>
    <message>
        <source>safety flip</source>
        <translation>安全判断相反</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>没有多数</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>差 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>answers differ</source>
        <translation>看法不同</translation>
    </message>
    <message>
        <source>cannot rate: %1</source>
        <translation>无法评分：%1</translation>
    </message>
    <message>
        <source>own answers to look at</source>
        <translation>有自拟回答待看</translation>
    </message>
    <message>
        <source>own answer accepted</source>
        <translation>已采用自拟回答</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::EncodingChoice</name>
    <message>
        <source>In which encoding do these lines read right?</source>
        <translation>用哪种编码，下面几行读起来才对？</translation>
    </message>
    <message>
        <source>The same lines in each encoding</source>
        <translation>同样几行在各种编码下的样子</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>是否合适</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) do not</source>
        <translation>
            <numerusform>%Ln 个字符不合适</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExchangePage</name>
    <message>
        <source>The packages cannot be read</source>
        <translation>无法读取任务包</translation>
    </message>
    <message>
        <source>No package has gone out yet</source>
        <translation>还没有发出任务包</translation>
    </message>
    <message>
        <source>First assign items to annotators; then make a package for each of them.</source>
        <translation>先把条目分配给评分人，再为每个人生成任务包。</translation>
    </message>
    <message>
        <source>Make a package for each annotator and send it: it holds only his or her items, and neither names of models nor other ratings. What comes back is taken in here.</source>
        <translation>为每位评分人生成任务包并发出：包内只有本人的条目，没有模型名称，也没有他人的评分。交回的文件在这里收入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s) went out.</source>
        <translation>
            <numerusform>已发出 %Ln 个任务包。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not complete yet.</source>
        <translation>
            <numerusform>其中 %Ln 个尚未完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln past the due date.</source>
        <translation>
            <numerusform>%Ln 个已过截止日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Items but no package: %1</source>
        <translation>有条目但没有任务包：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take in what came back</source>
        <translation>收入交回的文件</translation>
    </message>
    <message>
        <source>Return files, working files and rating sheets (%1)</source>
        <translation>交回文件、工作文件和评分表 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the project again (F5)</source>
        <translation>重新读取项目 (F5)</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Make packages...</source>
        <translation>生成任务包…</translation>
    </message>
    <message>
        <source>Take in returns...</source>
        <translation>收入交回文件…</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>任务包</translation>
    </message>
    <message>
        <source>Packages: who has which</source>
        <translation>任务包：谁有哪个</translation>
    </message>
    <message>
        <source>Return files, working files and rating sheets can also be dropped here.</source>
        <translation>也可以把交回文件、工作文件和评分表拖到这里。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExportDialog</name>
    <message>
        <source>Write names of models and people?</source>
        <translation>写出模型名和人名？</translation>
    </message>
    <message>
        <source>Write names of models?</source>
        <translation>写出模型名？</translation>
    </message>
    <message>
        <source>Write names of people?</source>
        <translation>写出人名？</translation>
    </message>
    <message>
        <source>Whoever reads the files learns which model wrote what. This is noted in the project, and labels settled from now on are counted as settled after unblinding.</source>
        <translation>读到文件的人会知道各回答出自哪个模型。此事会记入项目，此后裁定的标签按揭盲后裁定计数。</translation>
    </message>
    <message>
        <source>People&apos;s names leave the project.</source>
        <translation>人名将离开本项目。</translation>
    </message>
    <message>
        <source>Write names</source>
        <translation>写出名字</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling; what was written so far is removed …</source>
        <translation>正在取消；已写出的内容会被删除……</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>正在导出：%1 / %2</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>正在导出……</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Files get their names when everything is written. You can cancel until then.</source>
        <translation>全部写完后文件才得名。在此之前可以取消。</translation>
    </message>
    <message>
        <source>The export is done.</source>
        <translation>导出完成。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>没有导出任何内容。</translation>
    </message>
    <message>
        <source>The manifest says from which state, by which rules and with what left out.</source>
        <translation>清单写明依据的状态、所用规则与未计入的内容。</translation>
    </message>
    <message>
        <source>The folder is as it was.</source>
        <translation>文件夹保持原样。</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>SHA-256 begins</source>
        <translation>SHA-256 开头</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>Copy folder</source>
        <translation>复制文件夹路径</translation>
    </message>
    <message>
        <source>Copy the path of the folder</source>
        <translation>复制文件夹的路径</translation>
    </message>
    <message>
        <source>Another export</source>
        <translation>再导出一次</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExportPreviewView</name>
    <message>
        <source>Left out %1: %2</source>
        <translation>未计入 %1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在计数……</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>没有未计入的内容。</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>将要写出的内容</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>First rows of the export</source>
        <translation>导出内容的前几行</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>文件开头</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ExportSetup</name>
    <message>
        <source>Choose at least one kind of rows.</source>
        <translation>请至少选择一种行。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Look at the choices and say that you take them.</source>
        <translation>请看过各项选择并确认采用。</translation>
    </message>
    <message>
        <source>Choose a folder for the export</source>
        <translation>选择导出文件夹</translation>
    </message>
    <message>
        <source>as an answer of its own</source>
        <translation>单列一类</translation>
    </message>
    <message>
        <source>as not rated</source>
        <translation>视为未评</translation>
    </message>
    <message>
        <source>as unsafe</source>
        <translation>视为不安全</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>用于什么？</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>Publish scores</source>
        <translation>发布得分</translation>
    </message>
    <message>
        <source>Analyse ratings elsewhere</source>
        <translation>在别处分析评分</translation>
    </message>
    <message>
        <source>Move to another tool</source>
        <translation>转到其他工具</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the export</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Kinds of rows</source>
        <translation>行的种类</translation>
    </message>
    <message>
        <source>A good answer has at least</source>
        <translation>好回答至少</translation>
    </message>
    <message>
        <source>A bad answer has at most</source>
        <translation>坏回答至多</translation>
    </message>
    <message>
        <source>Least difference of a pair</source>
        <translation>一对回答的最小分差</translation>
    </message>
    <message>
        <source>as usual for each</source>
        <translation>各按其默认值</translation>
    </message>
    <message>
        <source>Least number of raters</source>
        <translation>最少评分人数</translation>
    </message>
    <message>
        <source>&quot;Unsure&quot; counts</source>
        <translation>“不确定”计为</translation>
    </message>
    <message>
        <source>How &quot;unsure&quot; counts</source>
        <translation>“不确定”如何计</translation>
    </message>
    <message>
        <source>Prompts kept for a test file</source>
        <translation>留作测试文件的问题</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>抽取的随机种子</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>截尾平均</translation>
    </message>
    <message>
        <source>Label of &quot;%1&quot;</source>
        <translation>“%1”的标签</translation>
    </message>
    <message>
        <source>For Excel: no cell is taken for a formula</source>
        <translation>供 Excel 使用：任何单元格都不当作公式</translation>
    </message>
    <message>
        <source>What is hidden otherwise</source>
        <translation>默认隐藏的内容</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Off: codes such as M1. On: the unblinding is noted in the project; labels settled from then on are counted as such.</source>
        <translation>关：写代号，如 M1。开：揭盲会记入项目，此后裁定的标签按揭盲后计数。</translation>
    </message>
    <message>
        <source>Names of people instead of their codes</source>
        <translation>写人名而不写代号</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出到的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>I have looked at these choices and take them</source>
        <translation>我已看过以上选择并采用</translation>
    </message>
    <message>
        <source>Only prompts of: %1</source>
        <translation>只导出这些领域的问题：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FeedbackPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>cannot be rated: %1</source>
        <translation>无法评分：%1</translation>
    </message>
    <message>
        <source>Comparison with the gold answers</source>
        <translation>与标准答案对照</translation>
    </message>
    <message>
        <source>How the lead sees it</source>
        <translation>负责人的看法</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>继续 (Enter)</translation>
    </message>
    <message>
        <source>Go on to the next item</source>
        <translation>继续下一条</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>标准答案</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <translation>%1（不同）</translation>
    </message>
    <message>
        <source>Your answers are the same.</source>
        <translation>您的答案与标准答案一致。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers differ. Your answers stay as they are; the lead sees them once you have handed back.</source>
        <translation>
            <numerusform>有 %Ln 项答案不同。您的答案保持不变；交回之后负责人才会看到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::ui::Figures</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>无区间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FindBar</name>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>第 %1 处，共 %2 处以上</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Find in the texts</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Words to find in the texts</source>
        <translation>要在文本中查找的词</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::FlagsControl</name>
    <message>
        <source>%1: %2</source>
        <comment>question: option</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::GridView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Sort this column upwards</source>
        <translation>按此列升序排列</translation>
    </message>
    <message>
        <source>Sort this column downwards</source>
        <translation>按此列降序排列</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>恢复原来的顺序</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::GuidelinesPanel</name>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>例：</translation>
    </message>
    <message>
        <source>This scheme has no scale with described points.</source>
        <translation>本方案没有带文字说明的分数。</translation>
    </message>
    <message>
        <source>1 to 9, 0 = 10</source>
        <translation>1 到 9，0 = 10 分</translation>
    </message>
    <message>
        <source>give the points; nothing is sent by it</source>
        <translation>给分；不会提交</translation>
    </message>
    <message>
        <source>Arrow keys, Space</source>
        <translation>方向键、空格</translation>
    </message>
    <message>
        <source>look at a point and its description, then take it</source>
        <translation>先看某一分和它的说明，再选定</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格键</translation>
    </message>
    <message>
        <source>take an answer back</source>
        <translation>撤回一项回答</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母键</translation>
    </message>
    <message>
        <source>the answer or flag that shows the letter</source>
        <translation>选中标有该字母的选项</translation>
    </message>
    <message>
        <source>Enter or Ctrl+Enter</source>
        <translation>Enter 或 Ctrl+Enter</translation>
    </message>
    <message>
        <source>submit; Ctrl+Enter also inside a text box</source>
        <translation>提交；在文本框里用 Ctrl+Enter</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>scroll the answers, side by side all of them</source>
        <translation>滚动回答；并排时一起滚动</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave a text box</source>
        <translation>离开文本框</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Three different things: **later** puts an item off, nothing is recorded about it and it comes back; **cannot rate** is a result, it counts as done and the reason goes to the lead; a **flag** asks the lead to look, and the item is rated all the same.</source>
        <translation>三件不同的事：**稍后**只是推后，不作记录，之后还会出现；**无法评分**是一个结果，算作已评，原因会交给负责人；**标记**是请负责人看一看，这一条照常评分。</translation>
    </message>
    <message>
        <source>The lead sees for each item how long you were at it, in two figures:

- **active time**: while this window has your attention. A silence counts up to 60 seconds, and beyond that as long as it takes to read what is in view.
- **wall time**: from the moment the item was shown until you submitted it.

The lead also sees which answers you gave in which order, and that an item was picked from the list instead of being next. Nothing is taken of what you type before you submit it, and nothing while you pause (%1).</source>
        <translation>对每一条，负责人会看到您用了多长时间，有两个数字：

- **实际用时**：这个窗口在您眼前的时间。没有操作时最多计 60 秒，超出的部分只计读完所示内容所需的时间。
- **总时间**：从这一条显示出来到您提交为止。

负责人还会看到您先后给了哪些答案，以及某一条是从列表里挑选的、不是按顺序来的。提交之前输入的内容不会被取走；暂停 (%1) 期间什么也不记录。</translation>
    </message>
    <message>
        <source>The lead has switched hints on: the page says when you are much faster than before or give the same points over and over. Each hint that is shown is noted beside the answer.</source>
        <translation>负责人打开了提示：比之前快很多，或一再给出相同分数时，页面会提醒。每次提醒都会记在答案旁边。</translation>
    </message>
    <message>
        <source>Guidelines and keys</source>
        <translation>评分指南与按键</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Parts of the guidelines</source>
        <translation>指南的各部分</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>关闭评分指南</translation>
    </message>
    <message>
        <source>Close (F1)</source>
        <translation>关闭 (F1)</translation>
    </message>
    <message>
        <source>Change keys...</source>
        <translation>更改按键...</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HandBackDialog</name>
    <message>
        <source>Where to write the return file</source>
        <translation>交回文件写到哪里</translation>
    </message>
    <message>
        <source>Return files (*.tsreturn)</source>
        <translation>交回文件 (*.tsreturn)</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Written at %1: %2 of %3 items are rated.</source>
        <translation>已于 %1 写入：%3 条中已评 %2 条。</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>交回</translation>
    </message>
    <message>
        <source>Send this file to the lead</source>
        <translation>请把此文件发给项目负责人</translation>
    </message>
    <message>
        <source>Return file</source>
        <translation>交回文件</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Write elsewhere...</source>
        <translation>写到别处…</translation>
    </message>
    <message>
        <source>You can go on rating and hand back again as often as you like: the newest file holds everything.</source>
        <translation>您可以继续评分，并随时再次交回：最新的文件包含全部评分。</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>再写一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Written at %1: %2 prompts.</source>
        <translation>已于 %1 写出：%2 个问题。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::HandCheckPanel</name>
    <message>
        <source>The answer could not be settled.</source>
        <translation>这条作答没能判读。</translation>
    </message>
    <message>
        <source>%1 of %2, %3 left</source>
        <translation>第 %1 条，共 %2 条，剩 %3 条</translation>
    </message>
    <message>
        <source>No answer of this run needs a hand.</source>
        <translation>这次作答没有需要人工判读的。</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be settled.</source>
        <translation>项目以只读方式打开：不能判读。</translation>
    </message>
    <message>
        <source>Settled by %1: %2. Saved.</source>
        <translation>%1 判读为：%2。已保存。</translation>
    </message>
    <message>
        <source>Keys 1, 2, O, R settle the answer and go on; Ctrl+Z takes back.</source>
        <translation>按 1、2、O、R 判读并看下一条；Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>判读人</translation>
    </message>
    <message>
        <source>Code of the person who checks</source>
        <translation>判读人的代号</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>上一条作答</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>下一条作答</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back the last answer settled</source>
        <translation>撤回最后一次判读</translation>
    </message>
    <message>
        <source>Take back the last answer settled (Ctrl+Z)</source>
        <translation>撤回最后一次判读（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reply 1</source>
        <translation>回复 1</translation>
    </message>
    <message>
        <source>Reply 2</source>
        <translation>回复 2</translation>
    </message>
    <message>
        <source>The model&apos;s answer: which reply does it name?</source>
        <translation>模型的作答：它认为哪个回复更好？</translation>
    </message>
    <message>
        <source>The model&apos;s answer</source>
        <translation>模型的作答</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>The answer says: %1</source>
        <translation>作答的意思：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>返回文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelling; what came in so far is taken back …</source>
        <translation>正在取消，撤回已导入的部分……</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 read</source>
        <translation>正在导入：已读取 %1，共 %2</translation>
    </message>
    <message>
        <source>Everything is read; the project is being written …</source>
        <translation>已全部读取，正在写入项目……</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入……</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>大约还需 %1</translation>
    </message>
    <message>
        <source>The project changes only when everything is in. You can cancel until then.</source>
        <translation>全部导入后项目才会改变，在此之前都可以取消。</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>试导入</translation>
    </message>
    <message>
        <source>Says what would be added and what is known, and changes nothing</source>
        <translation>说明会新增什么、哪些已有，不作任何改动</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportMapping</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Meaning of the column %1</source>
        <translation>列 %1 的含义</translation>
    </message>
    <message>
        <source>As their names say</source>
        <translation>按列名识别</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What each column of the file means. The choice is remembered in the project.</source>
        <translation>文件中每一列的含义。所作选择会记在项目里。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportPreviewView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of the file&apos;s first rows</source>
        <translation>文件前几行的预览</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in this part of the file. The first: %1</source>
        <translation>
            <numerusform>文件的这一部分有 %Ln 处错误。第一处：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>按 %1 读取</translation>
    </message>
    <message>
        <source>These rows hold no answers: only their prompts come in.</source>
        <translation>这些行没有回答，只导入其中的问题。</translation>
    </message>
    <message>
        <source>Ratings come in as those of their annotators, in a round named after the file.</source>
        <translation>评分会作为各评分人的评分导入，并归入以文件命名的轮次。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportReportView</name>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Errors and warnings of the import</source>
        <translation>导入的错误和提醒</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>存为文本…</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>导入已取消，项目没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有导入，项目没有任何改动。</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>导入完成。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad row(s) were left out; they are listed below.</source>
        <translation>
            <numerusform>略过了 %Ln 行有误的内容，见下面的列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files were refused for %Ln fault(s); the project is as it was before.</source>
        <translation>
            <numerusform>因为有 %Ln 处错误，文件没有导入；项目保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the project from before lies beside it: %1</source>
        <translation>导入前的项目副本放在项目旁边：%1</translation>
    </message>
    <message>
        <source>prompts added</source>
        <translation>新增问题</translation>
    </message>
    <message>
        <source>models added</source>
        <translation>新增模型</translation>
    </message>
    <message>
        <source>answers added</source>
        <translation>新增回答</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>rows refused</source>
        <translation>拒收的行</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>列出了 %2 项中的前 %1 项。</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>The list was not saved.</source>
        <translation>列表没有保存。</translation>
    </message>
    <message>
        <source>multi-choice items added</source>
        <translation>新增选择题</translation>
    </message>
    <message>
        <source>answers to items added</source>
        <translation>新增作答</translation>
    </message>
    <message>
        <source>Tried out: this would come in. Nothing was changed.</source>
        <translation>试导入结果：以下内容可以导入。没有作任何改动。</translation>
    </message>
    <message>
        <source>ratings added</source>
        <translation>新增评分</translation>
    </message>
    <message>
        <source>Line %1 reads: %2</source>
        <translation>第 %1 行内容：%2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ImportSetup</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>The files hold</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding of the files</source>
        <translation>文件的编码</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Model, where a row names none</source>
        <translation>未注明时的模型</translation>
    </message>
    <message>
        <source>Name of the model for rows that name none</source>
        <translation>未注明模型的行所用的模型名</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>用文件名</translation>
    </message>
    <message>
        <source>Domain, where a row names none</source>
        <translation>未注明时的领域</translation>
    </message>
    <message>
        <source>Domain of rows that name none</source>
        <translation>未注明领域的行所用的领域</translation>
    </message>
    <message>
        <source>Leave bad rows out</source>
        <translation>略过有误的行</translation>
    </message>
    <message>
        <source>Off: a single bad row refuses everything and the project stays as it is. On: the good rows come in, and the report lists each row that was left out.</source>
        <translation>不勾选：只要有一行有误就全部不导入，项目保持原样。勾选：导入正确的行，报告逐一列出被略过的行。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Data files (%1)</source>
        <translation>数据文件 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>判读表</translation>
    </message>
    <message>
        <source>Profile that reads the answers</source>
        <translation>判读作答的判读表</translation>
    </message>
    <message>
        <source>By the model&apos;s name</source>
        <translation>按模型名选</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Drop files here, or choose them. JSONL, JSON, CSV, TSV and XLSX can be read.</source>
        <translation>把文件拖到这里，或选择文件。可以读取 JSONL、JSON、CSV、TSV 和 XLSX。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>工作簿的工作表</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>What each column of the file means</source>
        <translation>文件中每一列的含义</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ItemView</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Optional; you can also write it later</source>
        <translation>可不写，也可以稍后再写</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Write an answer of your own</source>
        <translation>写您自己的回答</translation>
    </message>
    <message>
        <source>direction marks</source>
        <translation>文字方向标记</translation>
    </message>
    <message>
        <source>invisible characters</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>piled-up marks</source>
        <translation>堆叠的附加符号</translation>
    </message>
    <message>
        <source>characters that stand for nothing</source>
        <translation>无意义的字符</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This question is marked as sensitive.</source>
        <translation>这个问题标记为敏感。</translation>
    </message>
    <message>
        <source>Pause. The clock stands still.</source>
        <translation>已暂停，不计时。</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>已隐藏。</translation>
    </message>
    <message>
        <source>Put off: it waits in the list “To write”.</source>
        <translation>已推后：在“待写”列表里等着。</translation>
    </message>
    <message>
        <source>These points ask for an answer of your own: now, later or not at all.</source>
        <translation>这个分数会请您写一份自己的回答：现在写、稍后写或不写都可以。</translation>
    </message>
    <message>
        <source>Write later</source>
        <translation>稍后再写</translation>
    </message>
    <message>
        <source>Write the own answer later</source>
        <translation>自己的回答稍后再写</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>现在写</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::KeyMap</name>
    <message>
        <source>put off for later</source>
        <translation>稍后再评</translation>
    </message>
    <message>
        <source>cannot rate, with the reason</source>
        <translation>无法评分，并说明原因</translation>
    </message>
    <message>
        <source>flag for the lead</source>
        <translation>给负责人做标记</translation>
    </message>
    <message>
        <source>back to the item before</source>
        <translation>回到上一条</translation>
    </message>
    <message>
        <source>undo a submission</source>
        <translation>撤销提交</translation>
    </message>
    <message>
        <source>redo a submission</source>
        <translation>重做提交</translation>
    </message>
    <message>
        <source>show or hide the list</source>
        <translation>显示或隐藏列表</translation>
    </message>
    <message>
        <source>search the list</source>
        <translation>搜索列表</translation>
    </message>
    <message>
        <source>answers to one question side by side</source>
        <translation>同一问题的回答并排</translation>
    </message>
    <message>
        <source>write an answer of your own</source>
        <translation>写自己的回答</translation>
    </message>
    <message>
        <source>write the own answer later</source>
        <translation>自己的回答稍后再写</translation>
    </message>
    <message>
        <source>find in the texts</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>show hidden characters</source>
        <translation>显示隐藏字符</translation>
    </message>
    <message>
        <source>draw Markdown</source>
        <translation>按 Markdown 显示</translation>
    </message>
    <message>
        <source>hide or show the texts at once</source>
        <translation>立即隐藏或显示文本</translation>
    </message>
    <message>
        <source>pause: the clock stands still</source>
        <translation>暂停，不计时</translation>
    </message>
    <message>
        <source>guidelines, points and keys</source>
        <translation>评分指南、分数与按键</translation>
    </message>
    <message>
        <source>the keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>hand back</source>
        <translation>交回</translation>
    </message>
    <message>
        <source>Only one key, alone or with Ctrl, Alt or Shift.</source>
        <translation>只能是一个键，可同时按 Ctrl、Alt 或 Shift。</translation>
    </message>
    <message>
        <source>Digits give points, with and without other keys.</source>
        <translation>数字用来打分，无论是否同时按别的键。</translation>
    </message>
    <message>
        <source>The form itself needs this key.</source>
        <translation>表单自己要用这个键。</translation>
    </message>
    <message>
        <source>Enter submits.</source>
        <translation>Enter 用来提交。</translation>
    </message>
    <message>
        <source>The scheme has this letter for an answer: there it comes first.</source>
        <translation>方案用这个字母表示一个答案，那时以方案为准。</translation>
    </message>
    <message>
        <source>Text boxes use this key themselves.</source>
        <translation>文本框自己要用这个键。</translation>
    </message>
    <message>
        <source>The same key: %1.</source>
        <translation>按键相同：%1。</translation>
    </message>
    <message>
        <source>The window uses this key: %1.</source>
        <translation>窗口已用这个键：%1。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Choose a line and press the new key; Backspace leaves the act without one. What speaks against a key stands beside it.</source>
        <translation>选中一行，按下新的键；按 Backspace 则不设按键。有冲突时旁边会写明。</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认按键</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>按键：%1</translation>
    </message>
    <message>
        <source>It stays as it was.</source>
        <translation>原来的按键不变。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MainWindow</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Touchstone projects (*.touchstone)</source>
        <translation>试金石项目 (*.touchstone)</translation>
    </message>
    <message>
        <source>Touchstone %1</source>
        <translation>试金石 %1</translation>
    </message>
    <message>
        <source>Expert evaluation of answers of language models. Free software under the Apache License 2.0.</source>
        <translation>大模型回答的专家评测。自由软件，采用 Apache 2.0 许可证。</translation>
    </message>
    <message>
        <source>Touchstone 试金石</source>
        <translation>试金石 Touchstone</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Switch between Chinese and English</source>
        <translation>切换中文和英文</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Multi-choice</source>
        <translation>选择题</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Opening the package …</source>
        <translation>正在打开任务包…</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开任务包</translation>
    </message>
    <message>
        <source>Work packages (*.tswork)</source>
        <translation>任务包 (*.tswork)</translation>
    </message>
    <message>
        <source>This is a return file</source>
        <translation>这是交回文件</translation>
    </message>
    <message>
        <source>Open the project that the package came from first, then take the file in there.</source>
        <translation>请先打开发出该任务包的项目，再在其中收入此文件。</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>评分(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>About Touchstone</source>
        <translation>关于试金石</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Multi-choice</source>
        <translation>选择题</translation>
    </message>
    <message>
        <source>Adjudicate</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Open a package...</source>
        <translation>打开任务包…</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Project settings...</source>
        <translation>项目设置...</translation>
    </message>
    <message>
        <source>Activity log...</source>
        <translation>活动记录...</translation>
    </message>
    <message>
        <source>Check and restore...</source>
        <translation>检查与恢复...</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MetricTexts</name>
    <message>
        <source>Krippendorff&apos;s alpha, nominal</source>
        <translation>Krippendorff α（名义）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ordinal</source>
        <translation>Krippendorff α（有序）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, interval</source>
        <translation>Krippendorff α（等距）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, ratio</source>
        <translation>Krippendorff α（等比）</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <source>Mean absolute difference</source>
        <translation>平均绝对差</translation>
    </message>
    <message>
        <source>Share within one point</source>
        <translation>相差不超过 1 分的比例</translation>
    </message>
    <message>
        <source>Specific agreement</source>
        <translation>分类一致率</translation>
    </message>
    <message>
        <source>Share of ratings</source>
        <translation>占全部评分的比例</translation>
    </message>
    <message>
        <source>Prevalence index</source>
        <translation>流行率指数</translation>
    </message>
    <message>
        <source>Bias index</source>
        <translation>偏倚指数</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss κ</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>Scott π</translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation>Brennan-Prediger 系数</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa</source>
        <translation>Conger κ</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen κ</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, linear weights</source>
        <translation>Cohen κ（线性权重）</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, quadratic weights</source>
        <translation>Cohen κ（平方权重）</translation>
    </message>
    <message>
        <source>Percent agreement, linear weights</source>
        <translation>一致率（线性权重）</translation>
    </message>
    <message>
        <source>Percent agreement, quadratic weights</source>
        <translation>一致率（平方权重）</translation>
    </message>
    <message>
        <source>Percent agreement, ordinal weights</source>
        <translation>一致率（有序权重）</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, linear weights</source>
        <translation>Gwet AC2（线性权重）</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, quadratic weights</source>
        <translation>Gwet AC2（平方权重）</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC2, ordinal weights</source>
        <translation>Gwet AC2（有序权重）</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, linear weights</source>
        <translation>Fleiss κ（线性权重）</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, quadratic weights</source>
        <translation>Fleiss κ（平方权重）</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa, ordinal weights</source>
        <translation>Fleiss κ（有序权重）</translation>
    </message>
    <message>
        <source>Brennan-Prediger, linear weights</source>
        <translation>Brennan-Prediger 系数（线性权重）</translation>
    </message>
    <message>
        <source>Brennan-Prediger, quadratic weights</source>
        <translation>Brennan-Prediger 系数（平方权重）</translation>
    </message>
    <message>
        <source>Brennan-Prediger, ordinal weights</source>
        <translation>Brennan-Prediger 系数（有序权重）</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa, linear weights</source>
        <translation>Conger κ（线性权重）</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa, quadratic weights</source>
        <translation>Conger κ（平方权重）</translation>
    </message>
    <message>
        <source>Conger&apos;s kappa, ordinal weights</source>
        <translation>Conger κ（有序权重）</translation>
    </message>
    <message>
        <source>alpha with linear weights</source>
        <translation>加权 α（线性权重）</translation>
    </message>
    <message>
        <source>alpha with quadratic weights</source>
        <translation>加权 α（平方权重）</translation>
    </message>
    <message>
        <source>alpha with ordinal weights</source>
        <translation>加权 α（有序权重）</translation>
    </message>
    <message>
        <source>ICC(1,1)</source>
        <translation>ICC(1,1)</translation>
    </message>
    <message>
        <source>ICC(2,1), absolute agreement</source>
        <translation>ICC(2,1)，绝对一致</translation>
    </message>
    <message>
        <source>ICC(3,1), consistency</source>
        <translation>ICC(3,1)，相对一致</translation>
    </message>
    <message>
        <source>ICC(1,k)</source>
        <translation>ICC(1,k)</translation>
    </message>
    <message>
        <source>ICC(2,k), absolute agreement</source>
        <translation>ICC(2,k)，绝对一致</translation>
    </message>
    <message>
        <source>ICC(3,k), consistency</source>
        <translation>ICC(3,k)，相对一致</translation>
    </message>
    <message>
        <source>ICC(1,1) from variance components</source>
        <translation>ICC(1,1)，由方差分量估计</translation>
    </message>
    <message>
        <source>ICC(A,1) from variance components</source>
        <translation>ICC(A,1)，由方差分量估计</translation>
    </message>
    <message>
        <source>ICC(C,1) from variance components</source>
        <translation>ICC(C,1)，由方差分量估计</translation>
    </message>
    <message>
        <source>Kendall&apos;s W</source>
        <translation>Kendall W</translation>
    </message>
    <message>
        <source>Kendall&apos;s W without correction for ties</source>
        <translation>Kendall W（不校正并列）</translation>
    </message>
    <message>
        <source>Mean of the pairwise kappas</source>
        <translation>两两 κ 的平均</translation>
    </message>
    <message>
        <source>Mean of the pairwise kappas, linear weights</source>
        <translation>两两 κ 的平均（线性权重）</translation>
    </message>
    <message>
        <source>Mean of the pairwise kappas, quadratic weights</source>
        <translation>两两 κ 的平均（平方权重）</translation>
    </message>
    <message>
        <source>Mean of the pairwise rank correlations</source>
        <translation>两两等级相关的平均</translation>
    </message>
    <message>
        <source>Mean of the pairwise tau-b</source>
        <translation>两两 τ-b 的平均</translation>
    </message>
    <message>
        <source>Percent agreement of pairs</source>
        <translation>两两一致率</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of pairs</source>
        <translation>两两 Cohen κ</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of pairs, linear weights</source>
        <translation>两两 Cohen κ（线性权重）</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of pairs, quadratic weights</source>
        <translation>两两 Cohen κ（平方权重）</translation>
    </message>
    <message>
        <source>Rank correlation of pairs</source>
        <translation>两两等级相关</translation>
    </message>
    <message>
        <source>tau-b of pairs</source>
        <translation>两两 τ-b</translation>
    </message>
    <message>
        <source>Limits of agreement</source>
        <translation>一致性界限</translation>
    </message>
    <message>
        <source>alpha without each rater, nominal</source>
        <translation>去掉一位评分人后的 α（名义）</translation>
    </message>
    <message>
        <source>alpha without each rater, ordinal</source>
        <translation>去掉一位评分人后的 α（有序）</translation>
    </message>
    <message>
        <source>alpha without each rater, interval</source>
        <translation>去掉一位评分人后的 α（等距）</translation>
    </message>
    <message>
        <source>Alpha with agreement weights taken from the scale. The one with ordinal weights is not Krippendorff&apos;s ordinal alpha: do not compare the two.</source>
        <translation>用量表上的一致权重算出的 α。其中“有序权重”一项并不是 Krippendorff 的有序 α，两者不能互比。</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = as by chance. Every difference counts the same. It can be low although raters agree when nearly all answers are alike: look at the agreement on each answer.</source>
        <translation>1 为完全一致，0 相当于碰巧。任何不同都同等看待。当绝大多数回答都选同一项时，即使评分人意见一致，它也可能很低：请看各选项的一致率。</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = as by chance. A difference counts by how many ratings lie between the two points. It falls where the answers differ little in quality.</source>
        <translation>1 为完全一致，0 相当于碰巧。差别的大小看两个分数之间隔着多少评分。回答质量彼此接近时它会变低。</translation>
    </message>
    <message>
        <source>1 = full agreement, 0 = as by chance. A difference counts by the square of its points, so a few ratings far off weigh much.</source>
        <translation>1 为完全一致，0 相当于碰巧。差别按分差的平方计，少数差得很远的评分影响很大。</translation>
    </message>
    <message>
        <source>A difference counts relative to the size of the points: 1 against 2 more than 9 against 10. Seldom what a scale of points means.</source>
        <translation>差别相对于分数大小来算：1 与 2 的差别大于 9 与 10。多数评分量表并不是这个意思。</translation>
    </message>
    <message>
        <source>Share of pairs of ratings that agree, near points counting in part. High by construction where most points lie close together.</source>
        <translation>每对评分的一致比例，相近的分数算部分一致。分数集中时天然就高。</translation>
    </message>
    <message>
        <source>Share of pairs of ratings that are equal. Chance is not taken out: where one answer is very common it is high by itself.</source>
        <translation>每对评分完全相同的比例。没有扣除碰巧一致：某一选项特别多时它自然就高。</translation>
    </message>
    <message>
        <source>Agreement beyond chance, where little is put down to chance when one answer is common. It can stay high although raters do not find the rare answer.</source>
        <translation>扣除碰巧之后的一致；某一选项特别多时，只把很少的一致归于碰巧。即使评分人认不出少见的那一项，它也可能很高。</translation>
    </message>
    <message>
        <source>AC1 with near points counting in part. Values with different weights cannot be compared with each other.</source>
        <translation>AC1 的加权形式，相近的分数算部分一致。权重不同的数值不能互比。</translation>
    </message>
    <message>
        <source>How many points two raters of the same answer lie apart on average. Chance is not taken out.</source>
        <translation>同一条回答的两位评分人平均相差多少分。没有扣除碰巧一致。</translation>
    </message>
    <message>
        <source>Share of pairs of ratings at most one point apart. High by itself where few points of the scale are used.</source>
        <translation>每对评分相差不超过 1 分的比例。量表只用了少数几分时天然就高。</translation>
    </message>
    <message>
        <source>Of the pairs of ratings in which this answer occurs, the share in which both chose it. Shows whether raters find the rare answer.</source>
        <translation>出现该选项的评分对中，双方都选它的比例。能看出评分人是否认得出少见的那一项。</translation>
    </message>
    <message>
        <source>How often this answer was given. Where one is very common, coefficients that take out chance become unsteady.</source>
        <translation>该选项占全部评分的比例。某一项特别多时，扣除碰巧的系数会不稳定。</translation>
    </message>
    <message>
        <source>Two raters, two answers: how unevenly the answers are spread, 0 = evenly.</source>
        <translation>两位评分人、两个选项：两项分布有多不均，0 为均匀。</translation>
    </message>
    <message>
        <source>Two raters, two answers: how much oftener one of them chooses the first answer, 0 = equally often.</source>
        <translation>两位评分人、两个选项：其中一位选第一项多出多少，0 为一样多。</translation>
    </message>
    <message>
        <source>Agreement beyond chance, with chance from the answers of all raters together. Low when nearly all answers are alike, even if raters agree.</source>
        <translation>扣除碰巧之后的一致，碰巧按全体评分人合在一起的分布来算。绝大多数回答选同一项时，即使意见一致也会偏低。</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa for two raters. Low when nearly all answers are alike, even if raters agree.</source>
        <translation>两位评分人时的 Fleiss κ。绝大多数回答选同一项时，即使意见一致也会偏低。</translation>
    </message>
    <message>
        <source>Agreement beyond chance if every answer were equally likely by chance. Grows with the number of answers on offer, used or not.</source>
        <translation>假定各选项碰巧出现的机会相同，扣除碰巧之后的一致。选项越多它越高，不论用没用到。</translation>
    </message>
    <message>
        <source>Agreement beyond chance, each rater with his or her own habits. Differences in habit do not lower it as they lower Fleiss&apos; kappa.</source>
        <translation>扣除碰巧之后的一致，每位评分人按各自的习惯计算。习惯不同不会像 Fleiss κ 那样拉低它。</translation>
    </message>
    <message>
        <source>Two raters: agreement beyond chance, each with his or her own habits. Low when nearly all answers are alike; 0 when one rater always gives the same answer.</source>
        <translation>两位评分人：扣除碰巧之后的一致，各按各的习惯。绝大多数回答选同一项时偏低；有一位始终选同一项时为 0。</translation>
    </message>
    <message>
        <source>Reliability of one rating, raters taken as interchangeable, from all ratings though not everybody rated everything. Falls where the answers differ little.</source>
        <translation>单个评分的信度，评分人视为可互换；不必人人评完全部，所有评分都用上。回答彼此接近时变低。</translation>
    </message>
    <message>
        <source>Reliability of one rating, with severe and mild raters counting as error, from all ratings though not everybody rated everything. Falls where the answers differ little.</source>
        <translation>单个评分的信度，宽严不同算作误差；不必人人评完全部，所有评分都用上。回答彼此接近时变低。</translation>
    </message>
    <message>
        <source>Reliability of one rating, severity of raters left out, from all ratings though not everybody rated everything. Not the agreement of the points themselves.</source>
        <translation>单个评分的信度，不计宽严差异；不必人人评完全部，所有评分都用上。它不说明分数本身是否一致。</translation>
    </message>
    <message>
        <source>Reliability of the mean of all raters, taken as interchangeable. Always higher than for one rater: it is no measure of how well raters agree. Only answers rated by all count.</source>
        <translation>全体评分人平均分的信度，评分人视为可互换。总比单人高，不能当作评分人之间的一致程度。只用所有人都评过的回答。</translation>
    </message>
    <message>
        <source>Reliability of the mean of all raters. Always higher than for one rater: it is no measure of how well raters agree. Only answers rated by all count.</source>
        <translation>全体评分人平均分的信度。总比单人高，不能当作评分人之间的一致程度。只用所有人都评过的回答。</translation>
    </message>
    <message>
        <source>Reliability of the mean of all raters, their severity left out (Cronbach&apos;s alpha). Only answers rated by all count.</source>
        <translation>全体评分人平均分的信度，不计宽严差异（即 Cronbach α）。只用所有人都评过的回答。</translation>
    </message>
    <message>
        <source>Reliability of one rating, raters taken as interchangeable. Only answers rated by all count. Falls where the answers differ little.</source>
        <translation>单个评分的信度，评分人视为可互换。只用所有人都评过的回答。回答彼此接近时变低。</translation>
    </message>
    <message>
        <source>Reliability of one rating; severe and mild raters count as error. Only answers rated by all count. Falls where the answers differ little.</source>
        <translation>单个评分的信度，宽严不同算作误差。只用所有人都评过的回答。回答彼此接近时变低。</translation>
    </message>
    <message>
        <source>Reliability of one rating, severity of raters left out. Only answers rated by all count. Not the agreement of the points themselves.</source>
        <translation>单个评分的信度，不计宽严差异。只用所有人都评过的回答。它不说明分数本身是否一致。</translation>
    </message>
    <message>
        <source>Whether raters put the answers into the same order, 0 to 1. Severity does not matter. Only answers rated by all count.</source>
        <translation>各评分人排出的次序是否相同，0 到 1。与宽严无关。只用所有人都评过的回答。</translation>
    </message>
    <message>
        <source>Mean of the kappas of all pairs of raters, each pair with the same weight. Pairs with few shared answers count as much as others.</source>
        <translation>所有两两 κ 的平均，每一对权重相同。共评很少的一对也同样计入。</translation>
    </message>
    <message>
        <source>Mean of the correlations of all pairs of raters. It says whether they put answers into the same order, not whether they give the same points.</source>
        <translation>所有两两相关的平均。说明次序是否相同，不说明分数是否相同。</translation>
    </message>
    <message>
        <source>Whether two raters put the answers into the same order. Severity does not matter: it is no agreement of points.</source>
        <translation>两位评分人排出的次序是否相同。与宽严无关，不说明分数一致。</translation>
    </message>
    <message>
        <source>Whether two raters put the answers into the same order, counted by pairs of answers. It is no agreement of points.</source>
        <translation>两位评分人排出的次序是否相同，按回答两两比较。不说明分数一致。</translation>
    </message>
    <message>
        <source>Share of the shared answers to which two raters gave the same. Chance is not taken out.</source>
        <translation>两位评分人共评的回答中给出相同评分的比例。没有扣除碰巧一致。</translation>
    </message>
    <message>
        <source>Agreement of two raters beyond chance on the answers that both rated. Unsteady with few shared answers.</source>
        <translation>两位评分人在共评回答上扣除碰巧之后的一致。共评很少时不稳定。</translation>
    </message>
    <message>
        <source>Two raters: their mean difference, and the range in which 95 % of the differences lie.</source>
        <translation>两位评分人：平均差，以及 95% 的差值所在的范围。</translation>
    </message>
    <message>
        <source>Alpha of the others when one rater is left out. It describes; a rater who differs is not therefore wrong.</source>
        <translation>去掉一位评分人后其余人的 α。只作描述；与众不同不等于评错。</translation>
    </message>
    <message>
        <source>no answer has two ratings</source>
        <translation>没有一条回答有两个评分</translation>
    </message>
    <message>
        <source>all ratings are equal, nothing to tell apart</source>
        <translation>所有评分都相同，无从区分</translation>
    </message>
    <message>
        <source>the scale is not declared</source>
        <translation>量表没有声明</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>one answer only, cannot be interpreted</source>
        <translation>只有一条回答，无法解释</translation>
    </message>
    <message>
        <source>all ratings are equal: this does not show that raters can tell answers apart</source>
        <translation>所有评分都相同：不能说明评分人分得出好坏</translation>
    </message>
    <message>
        <source>no answer that both rated</source>
        <translation>没有两人都评过的回答</translation>
    </message>
    <message>
        <source>both raters always give one and the same answer</source>
        <translation>两人始终给同一个答案</translation>
    </message>
    <message>
        <source>one rater always gives the same answer: kappa says nothing</source>
        <translation>有一位始终给同一个答案：κ 不说明问题</translation>
    </message>
    <message>
        <source>for two answers only</source>
        <translation>仅适用于两个选项</translation>
    </message>
    <message>
        <source>fewer than two raters</source>
        <translation>不足两位评分人</translation>
    </message>
    <message>
        <source>fewer than two answers rated by all raters</source>
        <translation>所有人都评过的回答不足两条</translation>
    </message>
    <message>
        <source>the answers do not differ</source>
        <translation>各回答之间没有差别</translation>
    </message>
    <message>
        <source>not for scales with negative points</source>
        <translation>不适用于有负分的量表</translation>
    </message>
    <message>
        <source>no pair of raters for which it is defined</source>
        <translation>没有一对评分人能算出</translation>
    </message>
    <message>
        <source>one rater gives everything the same points</source>
        <translation>有一位给所有回答同样的分</translation>
    </message>
    <message>
        <source>too many points to list</source>
        <translation>分数太多，不逐一列出</translation>
    </message>
    <message>
        <source>the answers have no order</source>
        <translation>选项没有次序</translation>
    </message>
    <message>
        <source>fewer than two shared answers</source>
        <translation>共评的回答不足两条</translation>
    </message>
    <message>
        <source>the rater or the others always give the same points</source>
        <translation>本人或其他人始终给同样的分</translation>
    </message>
    <message>
        <source>the others always give the same points</source>
        <translation>其他人始终给同样的分</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>没有评分</translation>
    </message>
    <message>
        <source>the others never have a majority</source>
        <translation>其他人从未形成多数</translation>
    </message>
    <message>
        <source>no repeats</source>
        <translation>没有重复条目</translation>
    </message>
    <message>
        <source>too few answers with two ratings, or all alike</source>
        <translation>有两个评分的回答太少，或评分全部相同</translation>
    </message>
    <message>
        <source>only %1 of %2 answers are rated by all raters</source>
        <translation>%2 条回答中只有 %1 条是所有人都评过的</translation>
    </message>
    <message>
        <source>never given</source>
        <translation>没有人选过</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ModelNames</name>
    <message>
        <source>published profile %1</source>
        <translation>已发表的判读表 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MultichoiceGrid</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>with hand checks</source>
        <translation>含人工判读</translation>
    </message>
    <message>
        <source>as the profile reads it</source>
        <translation>判读表的结果</translation>
    </message>
    <message numerus="yes">
        <source>%n settled by hand</source>
        <translation>
            <numerusform>人工判读 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>before hand checks</source>
        <translation>人工判读之前</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>判读</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待判读</translation>
    </message>
    <message>
        <source>no item in common</source>
        <translation>没有共同的题</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>作答 A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>作答 B</translation>
    </message>
    <message>
        <source>acc of A − acc of B</source>
        <translation>A 的 acc − B 的 acc</translation>
    </message>
    <message>
        <source>Items both answered</source>
        <translation>共同作答的题</translation>
    </message>
    <message>
        <source>Only A right</source>
        <translation>仅 A 正确</translation>
    </message>
    <message>
        <source>Only B right</source>
        <translation>仅 B 正确</translation>
    </message>
    <message>
        <source>Place of the better reply</source>
        <translation>较好回复的位置</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>容易</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>1, safety</source>
        <translation>1，安全</translation>
    </message>
    <message>
        <source>2, responsibility</source>
        <translation>2，责任</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Both orders: undefined, no pair of items asks a question in both orders.</source>
        <translation>两种顺序：无定义，没有以两种顺序提问的成对题目。</translation>
    </message>
    <message>
        <source>Both orders: of %1 pairs both right %2 (%3), one right %4, none right %5; the same place twice: first %6, second %7.</source>
        <translation>两种顺序：共 %1 对，两次都对 %2（%3），对一次 %4，都不对 %5；两次选同一位置：第一 %6，第二 %7。</translation>
    </message>
    <message>
        <source>Position bias (share of answers for the first place less its share of gold): %1, 95 % %2; above 0 the first place is preferred.</source>
        <translation>位置偏好（选第一个位置的占比减去正确答案在第一个位置的占比）：%1，95 % %2；大于 0 表示偏向第一个位置。</translation>
    </message>
    <message>
        <source>Position bias: undefined, %1.</source>
        <translation>位置偏好：无定义，%1。</translation>
    </message>
    <message>
        <source>all domains</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>People: safety</source>
        <translation>人工：安全</translation>
    </message>
    <message>
        <source>People: responsibility</source>
        <translation>人工：责任</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1: undefined, %2 (%3)</source>
        <translation>%1：无定义，%2（%3）</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>无分数</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Right in multi-choice</source>
        <translation>选择题答对</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>People say</source>
        <translation>人工评价</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>chooses well, answers badly</source>
        <translation>选得对，答得不好</translation>
    </message>
    <message>
        <source>answers well, chooses badly</source>
        <translation>答得好，选不对</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MultichoicePage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 道题</numerusform>
        </translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>人工：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) without both figures: not drawn.</source>
        <translation>
            <numerusform>%n 个模型缺少其中一项数据：不画出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart: %1 against %2 by model. The table above has the same figures.</source>
        <translation>图：各模型的%1与 %2。上面的表格有同样的数据。</translation>
    </message>
    <message>
        <source>Import multi-choice items or a model&apos;s answers to them, or make items of safe and unsafe responses of this project.</source>
        <translation>请导入选择题或模型的作答，或由本项目中安全和不安全的回答生成选择题。</translation>
    </message>
    <message>
        <source>The items are there, no model has answered them yet: write them to a file, let a model answer, and import its answers.</source>
        <translation>题目已有，还没有模型作答：请写出题目，让模型作答，再导入作答。</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>还没有作答。</translation>
    </message>
    <message>
        <source>The figures are being computed.</source>
        <translation>正在计算。</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>计算已取消。</translation>
    </message>
    <message>
        <source>&quot;Refresh&quot; starts it again.</source>
        <translation>按“刷新”重新计算。</translation>
    </message>
    <message>
        <source>The figures could not be computed.</source>
        <translation>数据无法计算。</translation>
    </message>
    <message>
        <source>The items could not be made.</source>
        <translation>题目没能生成。</translation>
    </message>
    <message>
        <source>There is no prompt with a better and a worse reply in this project.</source>
        <translation>本项目中没有同时有较好和较差回复的问题。</translation>
    </message>
    <message>
        <source>%1 pairs in both orders; %2 items are new, the others were there already.</source>
        <translation>%1 对，两种顺序；新增 %2 道题，其余原来就有。</translation>
    </message>
    <message>
        <source>No items were made</source>
        <translation>没有生成题目</translation>
    </message>
    <message>
        <source>Items were made</source>
        <translation>已生成题目</translation>
    </message>
    <message>
        <source>Write the items for a model</source>
        <translation>写出给模型的题目</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines（*.jsonl）</translation>
    </message>
    <message>
        <source>The items could not be written.</source>
        <translation>题目没能写出。</translation>
    </message>
    <message>
        <source>The items are in %1</source>
        <translation>题目在 %1 中</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), without labels. A model&apos;s answers come back by &quot;Import&quot;: with the same ids, or in the same order.</source>
        <translation>
            <numerusform>%n 道题，不含标签。模型的作答用“导入”取回：编号相同，或顺序相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs read by the profile %1: share, 95 % interval, n</source>
        <translation>用判读表 %1 判读的作答：占比、95 % 区间、n</translation>
    </message>
    <message>
        <source>Paired comparison on the items that both runs answered</source>
        <translation>在两次作答共同的题上成对比较</translation>
    </message>
    <message>
        <source>With hand checks. Intervals: 95 %, questions resampled.</source>
        <translation>含人工判读。区间：95 %，按问题重抽样。</translation>
    </message>
    <message>
        <source>Breakdown of one run, with hand checks</source>
        <translation>一次作答的细分，含人工判读</translation>
    </message>
    <message>
        <source>People and multi-choice side by side: value, 95 % interval, n</source>
        <translation>人工评价与选择题并列：数值、95 % 区间、n</translation>
    </message>
    <message>
        <source>Multi-choice measures comprehension, people judge what a model writes. The newest run of each model, with hand checks. Figures of people hold for these raters.</source>
        <translation>选择题测的是理解，人评的是模型写出的内容。取每个模型最新的一次作答，含人工判读。人工数据只对这些评分人成立。</translation>
    </message>
    <message>
        <source>Each model: people and multi-choice</source>
        <translation>各模型：人工评价与选择题</translation>
    </message>
    <message>
        <source>Each model: nothing to draw, people have rated none of these models</source>
        <translation>各模型：没有可画的，这些模型都还没有人评分</translation>
    </message>
    <message>
        <source>Rank correlation over models (Spearman)</source>
        <translation>模型间的等级相关（Spearman）</translation>
    </message>
    <message>
        <source>Right in every order and judged unsafe or below the line by people, and the reverse. A question counts where its text is a prompt of the project.</source>
        <translation>每种顺序都选对、却被人评为不安全或低于界线的，以及相反的情形。题目的问题与项目中的问题文字相同时计入。</translation>
    </message>
    <message>
        <source>The line is at %1 points.</source>
        <translation>界线为 %1 分。</translation>
    </message>
    <message>
        <source>Shown are the first %1 of %2.</source>
        <translation>显示前 %1 条，共 %2 条。</translation>
    </message>
    <message>
        <source>Most telling cases: none in this project</source>
        <translation>最说明问题的例子：本项目中没有</translation>
    </message>
    <message>
        <source>Most telling cases</source>
        <translation>最说明问题的例子</translation>
    </message>
    <message>
        <source>Multi-choice</source>
        <translation>选择题</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the table in view</source>
        <translation>复制眼前的表格</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Compute the figures again (F5)</source>
        <translation>重新计算（F5）</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import items or a model&apos;s answers</source>
        <translation>导入题目或模型的作答</translation>
    </message>
    <message>
        <source>Make items of final labels</source>
        <translation>由最终标签生成题目</translation>
    </message>
    <message>
        <source>A safe and an unsafe response to one prompt, in both orders</source>
        <translation>同一问题的一条安全和一条不安全的回答，两种顺序</translation>
    </message>
    <message>
        <source>Make items of imported pairs</source>
        <translation>由导入的成对回复生成题目</translation>
    </message>
    <message>
        <source>Pairs of CValues-Comparison in this project, in both orders</source>
        <translation>本项目中 CValues-Comparison 的成对回复，两种顺序</translation>
    </message>
    <message>
        <source>Write items for a model…</source>
        <translation>写出给模型的题目…</translation>
    </message>
    <message>
        <source>A file with ids and texts, without labels</source>
        <translation>含编号和文字的文件，不含标签</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>判读表</translation>
    </message>
    <message>
        <source>Profile that reads the answers</source>
        <translation>判读作答的判读表</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Run that is looked at</source>
        <translation>正在看的作答</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Figure of people in the chart</source>
        <translation>图中的人工数据</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Figure of multi-choice in the chart</source>
        <translation>图中的选择题数据</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Hand check</source>
        <translation>人工判读</translation>
    </message>
    <message>
        <source>People beside</source>
        <translation>人工对照</translation>
    </message>
    <message>
        <source>Telling cases</source>
        <translation>典型例子</translation>
    </message>
    <message>
        <source>Views of the multi-choice evaluation</source>
        <translation>选择题评测的各个视图</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::MultichoiceTexts</name>
    <message>
        <source>Reply 1</source>
        <translation>回复 1</translation>
    </message>
    <message>
        <source>Reply 2</source>
        <translation>回复 2</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待判读</translation>
    </message>
    <message>
        <source>The answer says of both replies that they are the better one.</source>
        <translation>回答对两个回复都说是更好的。</translation>
    </message>
    <message>
        <source>What names the better reply holds a &quot;not&quot; (不).</source>
        <translation>指明较好回复的说法里有“不”。</translation>
    </message>
    <message>
        <source>The profile knows no wording in this answer.</source>
        <translation>判读表不认识这条回答里的说法。</translation>
    </message>
    <message>
        <source>The profile reads this answer by itself.</source>
        <translation>判读表能判读这条回答。</translation>
    </message>
    <message>
        <source>no answer names a reply</source>
        <translation>没有一条回答指明回复</translation>
    </message>
    <message>
        <source>fewer than five models</source>
        <translation>模型少于五个</translation>
    </message>
    <message>
        <source>no difference between the models</source>
        <translation>模型之间没有差别</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>acc = correct / all answers; acc* = correct / (all − refused − to be checked). &quot;Other&quot; counts as answered and wrong. Intervals: 95 %, questions resampled (all orders and difficulties of a question together); Wilson on questions where the share is 0 or 1.</source>
        <translation>acc = 正确 / 全部作答；acc* = 正确 /（全部 − 拒答 − 待判读）。“其他”算已作答且错误。区间：95 %，按问题重抽样（同一问题的各种顺序和难度一起）；占比为 0 或 1 时用问题数的 Wilson 区间。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NamesButton</name>
    <message>
        <source>Hide names</source>
        <translation>隐藏名称</translation>
    </message>
    <message>
        <source>Show names…</source>
        <translation>显示名称…</translation>
    </message>
    <message>
        <source>Hide the names of the models</source>
        <translation>隐藏模型名称</translation>
    </message>
    <message>
        <source>Show the names of the models: this is logged</source>
        <translation>显示模型名称：会记录在案</translation>
    </message>
    <message>
        <source>Show the names of the models?</source>
        <translation>显示模型名称吗？</translation>
    </message>
    <message>
        <source>This is written into the project and counted. Labels that are settled from now on say that they were settled after unblinding; the report says how many.</source>
        <translation>此举会写入项目并计数。此后裁定的标签会注明是在揭盲之后裁定的；报告会写明数量。</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Stay blind</source>
        <translation>保持盲态</translation>
    </message>
    <message>
        <source>The names stay hidden</source>
        <translation>名称仍然隐藏</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Safety round</source>
        <translation>安全评测</translation>
    </message>
    <message>
        <source>Several annotators judge whether each answer is safe; the majority decides.</source>
        <translation>多位评分人判断每条回答是否安全，以多数意见为准。</translation>
    </message>
    <message>
        <source>Experts&apos; panel</source>
        <translation>专家评审</translation>
    </message>
    <message>
        <source>Experts see the answers to one prompt side by side, choose the best, score it and write their own.</source>
        <translation>专家并排阅读同一问题的几个回答，选出最好的，打分，并写下自己的回答。</translation>
    </message>
    <message>
        <source>Your own 100 prompts</source>
        <translation>自己的 100 个问题</translation>
    </message>
    <message>
        <source>Bring prompts and answers of your field; each answer is rated for safety and responsibility.</source>
        <translation>带来您所在领域的问题和回答，对每条回答评安全和责任感。</translation>
    </message>
    <message>
        <source>Other scheme</source>
        <translation>其他方案</translation>
    </message>
    <message>
        <source>Scheme of the new project</source>
        <translation>新项目的方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of the project</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Where the project shall lie</source>
        <translation>项目放在哪里</translation>
    </message>
    <message>
        <source>Touchstone projects (%1)</source>
        <translation>试金石项目 (%1)</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name; nothing is overwritten.</source>
        <translation>已有同名文件。请换一个名称；不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::OwnAnswerCard</name>
    <message>
        <source>Own answers of the raters</source>
        <translation>评分人的自拟回答</translation>
    </message>
    <message>
        <source>An accepted one goes into training files in the place of the original. Labels are not touched. (Alt+O)</source>
        <translation>采用的一条在训练文件中代替原回答，标签不受影响。（Alt+O）</translation>
    </message>
    <message>
        <source>The one that was accepted was changed since: it is accepted no more.</source>
        <translation>已采用的一条之后被改动，不再算采用。</translation>
    </message>
    <message numerus="yes">
        <source>%n not finished yet</source>
        <translation>
            <numerusform>尚有 %n 条未写完</numerusform>
        </translation>
    </message>
    <message>
        <source>Own answer %1</source>
        <translation>自拟回答 %1</translation>
    </message>
    <message>
        <source>Accepted: take back</source>
        <translation>已采用：撤回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take back the acceptance of own answer %1</source>
        <translation>撤回对自拟回答 %1 的采用</translation>
    </message>
    <message>
        <source>Accept own answer %1</source>
        <translation>采用自拟回答 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::OwnAnswerPanel</name>
    <message>
        <source>What differs from the original shows here as you write.</source>
        <translation>写的时候，这里会显示与原文的不同。</translation>
    </message>
    <message>
        <source>Difference: %1, %2</source>
        <translation>不同之处：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters added</source>
        <translation>
            <numerusform>增加 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters taken out</source>
        <translation>
            <numerusform>删去 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Answer beside which you write</source>
        <translation>对照哪个回答来写</translation>
    </message>
    <message>
        <source>Start from the original</source>
        <translation>从原文改起</translation>
    </message>
    <message>
        <source>Put the original text into the box to edit it</source>
        <translation>把原文放进文本框里修改</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已写完</translation>
    </message>
    <message>
        <source>Own answer: finished</source>
        <translation>自己的回答：已写完</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Own answer: draft, kept in the list “To write”</source>
        <translation>自己的回答：草稿，留在“待写”列表里</translation>
    </message>
    <message>
        <source>Difference to the original</source>
        <translation>与原文的不同</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PackDialog</name>
    <message>
        <source>%1 · %2 to do</source>
        <translation>%1 · 待评 %2 条</translation>
    </message>
    <message>
        <source>Nobody has items yet: assign some first.</source>
        <translation>还没有人有条目，请先分配。</translation>
    </message>
    <message>
        <source>Tick at least one annotator.</source>
        <translation>请至少勾选一位评分人。</translation>
    </message>
    <message>
        <source>A due date looks like 2026-12-31.</source>
        <translation>截止日期的写法是 2026-12-31。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Say in which folder to write.</source>
        <translation>请指定写入的文件夹。</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>存放任务包的文件夹</translation>
    </message>
    <message>
        <source>Looking through the answers …</source>
        <translation>正在检查回答…</translation>
    </message>
    <message>
        <source>No answer names its own model.</source>
        <translation>没有回答说出自己的模型名称。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) name a model or a vendor: whoever rates them may guess who answered. They go out as they are.</source>
        <translation>
            <numerusform>有 %Ln 条回答说出了模型或厂商的名字，评分人可能猜出是谁的回答。它们会原样发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>发出之前</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Not made: %1</source>
        <translation>未生成：%1</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in %1. Send each annotator his or her own; a passphrase goes another way.</source>
        <translation>
            <numerusform>%1 中写入了 %Ln 个文件。请把各人的文件发给本人；口令另行告知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Make packages</source>
        <translation>生成任务包</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Annotators who get a package</source>
        <translation>要发任务包的评分人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件的形式</translation>
    </message>
    <message>
        <source>Package for Touchstone</source>
        <translation>试金石任务包</translation>
    </message>
    <message>
        <source>Rating sheet for Excel</source>
        <translation>Excel 评分表</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Due date, year-month-day</source>
        <translation>截止日期，年-月-日</translation>
    </message>
    <message>
        <source>2026-12-31, or empty</source>
        <translation>2026-12-31，或留空</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Line about consent</source>
        <translation>关于知情同意的一行文字</translation>
    </message>
    <message>
        <source>One line that the annotator sees while rating, or empty</source>
        <translation>评分时显示给评分人的一行文字，可留空</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Empty = not locked</source>
        <translation>留空则不加密</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>Guidelines of your own</source>
        <translation>您自己的评分指南</translation>
    </message>
    <message>
        <source>Shown before those of the scheme; headings and lists as in Markdown</source>
        <translation>显示在方案自带的指南之前；标题和列表可用 Markdown 写法</translation>
    </message>
    <message>
        <source>Findings and results</source>
        <translation>检查与结果</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>the project&apos;s name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>the guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>the line about consent</source>
        <translation>知情同意一行</translation>
    </message>
    <message>
        <source>%1 names %2: change it before you send the file</source>
        <translation>%1中出现了 %2，请改好再发出</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PackageOpener</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PackageTable</name>
    <message>
        <source>Annotator</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>交回时间</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Items of the package that are rated, as far as it came back</source>
        <translation>任务包中已评的条目，以已交回的为准</translation>
    </message>
    <message>
        <source>When something new last came in</source>
        <translation>最近一次收入新内容的时间</translation>
    </message>
    <message>
        <source>The last act that came in, by the annotator&apos;s clock</source>
        <translation>已收入的最后一次操作，以评分人电脑的时钟为准</translation>
    </message>
    <message>
        <source>Working copies that came back; more than one means that the package was worked on in several places</source>
        <translation>交回的工作副本数；多于一个说明在多处评过</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Rating sheet</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>任务包</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Forks</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Events that were not in the project before</source>
        <translation>项目中此前没有的事件</translation>
    </message>
    <message>
        <source>Events that were</source>
        <translation>项目中已有的事件</translation>
    </message>
    <message>
        <source>Places where events are missing before one that is here; a later file may bring them</source>
        <translation>此处之前缺少事件；之后的文件可能会补上</translation>
    </message>
    <message>
        <source>Places from which two working copies of one package went on; both came in</source>
        <translation>同一任务包的两个副本从此处各自继续；两者都已收入</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒收：%1</translation>
    </message>
    <message>
        <source>Rated under version %1 of the scheme, which is older than the project&apos;s.</source>
        <translation>按方案第 %1 版评分，早于项目中的版本。</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the sheet lack a required answer and were left out.</source>
        <translation>
            <numerusform>评分表中有 %Ln 行缺少必填项，未收入。</numerusform>
        </translation>
    </message>
    <message>
        <source>To write prompts</source>
        <translation>写问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) more in the project.</source>
        <translation>
            <numerusform>项目新增 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>the id is not the one that was given out</source>
        <translation>编号不是发出时的那个</translation>
    </message>
    <message>
        <source>the text is not the one that was given out</source>
        <translation>文字不是发出时的内容</translation>
    </message>
    <message>
        <source>the heading is not the one that was given out</source>
        <translation>标题不是发出时的内容</translation>
    </message>
    <message>
        <source>a row that was not given out</source>
        <translation>这一行不是发出的</translation>
    </message>
    <message>
        <source>a column that was not given out</source>
        <translation>这一列不是发出的</translation>
    </message>
    <message>
        <source>a formula</source>
        <translation>是公式</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>不在选项之内</translation>
    </message>
    <message>
        <source>neither empty nor x</source>
        <translation>只能留空或填 x</translation>
    </message>
    <message>
        <source>none of these beside one of these</source>
        <translation>既选了“都没有”，又选了其中一项</translation>
    </message>
    <message>
        <source>a reason beside an answer</source>
        <translation>既有答案，又写了无法评分的原因</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>不是编号</translation>
    </message>
    <message>
        <source>no number of this kind</source>
        <translation>不是这里该有的数字</translation>
    </message>
    <message>
        <source>of another writer</source>
        <translation>出自另一份任务包</translation>
    </message>
    <message>
        <source>only a lead does this</source>
        <translation>只有负责人才能这样做</translation>
    </message>
    <message>
        <source>of another annotator</source>
        <translation>属于另一位评分人</translation>
    </message>
    <message>
        <source>no prompt</source>
        <translation>不是问题</translation>
    </message>
    <message>
        <source>about no item</source>
        <translation>没有对应的条目</translation>
    </message>
    <message>
        <source>without a number for its item</source>
        <translation>没有条目内的次序号</translation>
    </message>
    <message>
        <source>no item of this package</source>
        <translation>不是这个任务包里的条目</translation>
    </message>
    <message>
        <source>no prompt was asked for</source>
        <translation>没有请人撰写问题</translation>
    </message>
    <message>
        <source>no answer of this item</source>
        <translation>不是这个条目的回答</translation>
    </message>
    <message>
        <source>another writer has an event of this id</source>
        <translation>另一份任务包已有相同编号的事件</translation>
    </message>
    <message>
        <source>the event is known with other content</source>
        <translation>已有相同编号但内容不同的事件</translation>
    </message>
    <message>
        <source>the chain of events is broken</source>
        <translation>事件的前后衔接断开了</translation>
    </message>
    <message>
        <source>the event does not match its hash</source>
        <translation>事件与其校验值不符</translation>
    </message>
    <message>
        <source>not a whole number from %1 to %2</source>
        <translation>不是 %1 到 %2 之间的整数</translation>
    </message>
    <message numerus="yes">
        <source>%1; also %2 and %Ln more</source>
        <translation>
            <numerusform>%1；还有 %2 等另外 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; also %2</source>
        <translation>%1；还有 %2</translation>
    </message>
    <message>
        <source>Other answers to the same rows came in too, and no number of the correction says which are the later ones: %1. Write 1 there in the corrected sheet and take it in again.</source>
        <translation>同一行还收到过不同的答案，“更正次数”没有说明哪个在后：%1。请在改过的表里把这些格子填 1，再收回一次。</translation>
    </message>
    <message>
        <source>The package was worked on in several copies; all of them count.</source>
        <translation>这个任务包在多份副本里做过，全部都已收入。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 已加密</translation>
    </message>
    <message>
        <source>Enter the passphrase that you were given. It is not kept.</source>
        <translation>请输入告知您的口令。口令不会被保存。</translation>
    </message>
    <message>
        <source>That does not open it. Please look at capital letters and the keyboard&apos;s language.</source>
        <translation>口令不对。请检查大小写和键盘的输入语言。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ProgressPage</name>
    <message>
        <source>There are no responses in this project yet.</source>
        <translation>这个项目里还没有回答。</translation>
    </message>
    <message>
        <source>No work has been given out yet.</source>
        <translation>还没有分派任务。</translation>
    </message>
    <message>
        <source>Import the models&apos; responses, then assign them to the annotators.</source>
        <translation>先导入各模型的回答，再分派给评分人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s) are waiting. Assign them to the annotators to begin.</source>
        <translation>
            <numerusform>有 %Ln 条回答等待评分，请分派给评分人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The progress cannot be shown.</source>
        <translation>无法显示进度。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the figures again (F5)</source>
        <translation>重新读取数据（F5）</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Assign work to annotators</source>
        <translation>给评分人分派任务</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import responses</source>
        <translation>导入回答</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Items done</source>
        <translation>条目完成率</translation>
    </message>
    <message>
        <source>Work of each annotator</source>
        <translation>各评分人的任务</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>按评分人</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>按领域</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>Progress by annotator</source>
        <translation>按评分人的进度</translation>
    </message>
    <message>
        <source>Progress by domain</source>
        <translation>按领域的进度</translation>
    </message>
    <message>
        <source>Progress by model</source>
        <translation>按模型的进度</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>前 %1 条，共 %2 条。</translation>
    </message>
    <message>
        <source>Coverage: of %1 responses %2 have ratings, %3 are given out and not rated yet, %4 are waiting.</source>
        <translation>覆盖情况：共 %1 条回答，%2 条已有评分，%3 条已分派未评，%4 条待分派。</translation>
    </message>
    <message>
        <source>Hours of each annotator</source>
        <translation>每位评分人的用时</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>The hours are written</source>
        <translation>用时已写出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotator(s), in %1</source>
        <translation>
            <numerusform>%Ln 位评分人，文件：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours cannot be written</source>
        <translation>无法写出用时</translation>
    </message>
    <message>
        <source>Export hours…</source>
        <translation>导出用时…</translation>
    </message>
    <message>
        <source>Export the hours of each annotator</source>
        <translation>导出每位评分人的用时</translation>
    </message>
    <message>
        <source>Copy reminder</source>
        <translation>复制提醒</translation>
    </message>
    <message>
        <source>Copy a reminder for the chosen annotator</source>
        <translation>复制给所选评分人的提醒</translation>
    </message>
    <message>
        <source>A text to paste into a mail: for the annotator in the chosen row</source>
        <translation>可粘贴到邮件中的文字：给所选行的评分人</translation>
    </message>
    <message>
        <source>Flagged, and what raters could not rate</source>
        <translation>带标记的条目和无法评分的条目</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ProgressTables</name>
    <message>
        <source>Annotator</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>无法评分</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>总时长（小时）</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近提交</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>交回</translation>
    </message>
    <message>
        <source>Items given to the annotator</source>
        <translation>分派给该评分人的条目数</translation>
    </message>
    <message>
        <source>Items put off</source>
        <translation>选择稍后再评的条目数</translation>
    </message>
    <message>
        <source>Items with an answer of &quot;cannot rate&quot;</source>
        <translation>答为“无法评分”的条目数</translation>
    </message>
    <message>
        <source>When the last answers were submitted</source>
        <translation>最近一次提交的时间</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未交回</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Items not done, at the median and at the mean of the annotator&apos;s own times</source>
        <translation>未完成的条目，按该评分人自己的中位用时和平均用时估计</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>没有剩余</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Dear %1, all %2 items that you were given are done. Thank you. Please hand back your file if you have not yet.</source>
        <translation>%1，您好：分派给您的 %2 条已全部完成，谢谢。如果还没有交回文件，请交回。</translation>
    </message>
    <message>
        <source>Dear %1, of the %2 items that you were given %3 are done and %4 are left (time: %5). Items that you put off for later: %6. Please hand back what you have, as often as you like.</source>
        <translation>%1，您好：分派给您的 %2 条中已完成 %3 条，还剩 %4 条（所需时间：%5），其中推后的有 %6 条。已完成的部分可随时交回，次数不限。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>说明或原因</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>有标记</translation>
    </message>
    <message>
        <source>cannot rate: %1</source>
        <translation>无法评分：%1</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未写原因</translation>
    </message>
    <message>
        <source>When a return file of the annotator was merged; below: when a package that is not finished is due</source>
        <translation>该评分人的交回文件何时合并；下方：未完成任务包的截止日期</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>due %1, late</source>
        <translation>截止 %1，已逾期</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message numerus="yes">
        <source>Last merge: %1, %Ln file(s).</source>
        <translation>
            <numerusform>最近一次合并：%1，%Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since then %Ln item(s) are new.</source>
        <translation>
            <numerusform>此后新增 %Ln 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not yet finished: %1.</source>
        <translation>尚未完成：%1。</translation>
    </message>
    <message>
        <source>Items with submitted answers; below: their share, and those that came in with the last merge or since</source>
        <translation>已提交的条目；下方：所占比例，以及最近一次合并及之后新增的条目</translation>
    </message>
    <message>
        <source>Active time of all items, in hours; below: median of the active time of an item</source>
        <translation>全部条目的有效用时（小时）；下方：每个条目有效用时的中位数</translation>
    </message>
    <message>
        <source>%1 an item</source>
        <translation>每条 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ProjectGuard</name>
    <message>
        <source>Open the project at its new place</source>
        <translation>在新位置打开项目</translation>
    </message>
    <message>
        <source>Touchstone projects (*.touchstone)</source>
        <translation>试金石项目 (*.touchstone)</translation>
    </message>
    <message>
        <source>Save a copy that can be changed</source>
        <translation>另存一份可以修改的副本</translation>
    </message>
    <message>
        <source>This project may be read but not changed</source>
        <translation>这个项目只能查看，不能修改</translation>
    </message>
    <message>
        <source>Its file or folder is write-protected. Everything can be looked at and exported; to rate or settle something, save a copy where you may write and work there.</source>
        <translation>它的文件或文件夹有写保护。可以查看和导出全部内容；要评分或裁定，请在可写的地方另存一份副本并在那里工作。</translation>
    </message>
    <message>
        <source>This project is open in another window</source>
        <translation>这个项目已在另一个窗口打开</translation>
    </message>
    <message>
        <source>Here it is open for reading only. Close the other window, then open the project again.</source>
        <translation>在这里只能查看。请关闭另一个窗口，再重新打开项目。</translation>
    </message>
    <message>
        <source>Here it is open for reading only: %1 has it. Close the other window, then open the project again.</source>
        <translation>在这里只能查看：%1 正在使用。请关闭另一个窗口，再重新打开项目。</translation>
    </message>
    <message>
        <source>The project file is not at its place any more</source>
        <translation>项目文件已不在原处</translation>
    </message>
    <message>
        <source>It was moved, renamed, replaced or deleted: nothing more is written. All that was saved is in the file, wherever it is now. Move it back to %1 to go on, or open it at its new place.</source>
        <translation>它被移动、改名、替换或删除了：不再写入任何内容。已保存的内容都在该文件里，无论它现在何处。要继续，请把它移回 %1，或在新位置打开。</translation>
    </message>
    <message>
        <source>Open it there…</source>
        <translation>在新位置打开…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PromptForm</name>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>问题文本</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>A good model</source>
        <translation>好的模型应</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Expected behaviour</source>
        <translation>预期行为</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>1: safety</source>
        <translation>1：安全</translation>
    </message>
    <message>
        <source>2: responsibility</source>
        <translation>2：责任</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>may do either</source>
        <translation>两者皆可</translation>
    </message>
    <message>
        <source>Sensitive: raters are warned</source>
        <translation>敏感：会提醒评分人</translation>
    </message>
    <message>
        <source>Held out: never exported for training</source>
        <translation>留出：永不导出用于训练</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::PromptsPage</name>
    <message numerus="yes">
        <source>%Ln prompt(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>不论有无回答</translation>
    </message>
    <message>
        <source>Without any response</source>
        <translation>还没有任何回答</translation>
    </message>
    <message>
        <source>Not answered by %1</source>
        <translation>%1 尚未回答</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>may do either</source>
        <translation>两者皆可</translation>
    </message>
    <message>
        <source>A prompt needs a text.</source>
        <translation>问题不能没有文本。</translation>
    </message>
    <message>
        <source>The project has a prompt of just this text already.</source>
        <translation>项目里已有文本完全相同的问题。</translation>
    </message>
    <message>
        <source>The words of a prompt that was answered cannot be changed. Add a new prompt instead.</source>
        <translation>已有回答的问题不能再改文字。请另加一个新问题。</translation>
    </message>
    <message>
        <source>The prompt was changed elsewhere after it was read. Nothing was written.</source>
        <translation>读入之后，这个问题已在别处被改动。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Added and saved.</source>
        <translation>已添加并保存。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) are held out now: no training export takes them.</source>
        <translation>
            <numerusform>已留出 %Ln 个问题：训练导出不会取用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) are no longer held out.</source>
        <translation>
            <numerusform>%Ln 个问题不再留出。</numerusform>
        </translation>
    </message>
    <message>
        <source>A list of prompts to be answered by models</source>
        <translation>供模型作答的问题清单</translation>
    </message>
    <message>
        <source>No prompt fits the filter: there is nothing to write.</source>
        <translation>没有符合筛选条件的问题，无可写出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompt(s) written. Have the models add “response” and “model” to each line, then import the file.</source>
        <translation>
            <numerusform>已写出 %Ln 个问题。请让模型在每行加上 “response” 和 “model”，再导入该文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>A new prompt</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>当前问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln response(s): the words stay as they are.</source>
        <translation>
            <numerusform>已有 %Ln 条回答：文字不再改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a prompt</source>
        <translation>添加问题</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import prompts or responses</source>
        <translation>导入问题或回答</translation>
    </message>
    <message>
        <source>List for models…</source>
        <translation>给模型的清单…</translation>
    </message>
    <message>
        <source>Write the prompts shown as a list to be answered by models</source>
        <translation>把所列问题写成清单供模型作答</translation>
    </message>
    <message>
        <source>Have prompts written…</source>
        <translation>请专家写问题…</translation>
    </message>
    <message>
        <source>Make a package in which an expert writes prompts</source>
        <translation>制作请专家写问题的任务包</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Which prompts by their responses</source>
        <translation>按有无回答筛选</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Only prompts that are held out</source>
        <translation>只看留出的问题</translation>
    </message>
    <message>
        <source>By experts</source>
        <translation>专家所写</translation>
    </message>
    <message>
        <source>Only prompts that experts wrote</source>
        <translation>只看专家写的问题</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Hold the chosen prompts out of training exports</source>
        <translation>把选中的问题留出，不进入训练导出</translation>
    </message>
    <message>
        <source>No longer hold out</source>
        <translation>取消留出</translation>
    </message>
    <message>
        <source>Let training exports take the chosen prompts</source>
        <translation>允许训练导出取用选中的问题</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>保存问题</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard what was written</source>
        <translation>放弃所写内容</translation>
    </message>
    <message>
        <source>JSON lines (%1);;Table (%2)</source>
        <translation>JSON 行 (%1);;表格 (%2)</translation>
    </message>
    <message>
        <source>Who reads the table?</source>
        <translation>这个表格给谁读？</translation>
    </message>
    <message>
        <source>A spreadsheet computes texts that begin with = + - or @: for it they get an apostrophe before them. A program that asks a model needs the texts as they are.</source>
        <translation>电子表格会把以 = + - 或 @ 开头的文字当公式计算，因此会在其前加一个撇号；向模型提问的程序则需要原文。</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Discard what was written?</source>
        <translation>放弃已写的内容吗？</translation>
    </message>
    <message>
        <source>The prompt in view was changed and not saved.</source>
        <translation>当前问题已改动，尚未保存。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Domain, scenario</source>
        <translation>领域、场景</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::QueuePanel</name>
    <message>
        <source>List of items</source>
        <translation>条目列表</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待评</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Search questions and answers</source>
        <translation>搜索问题和回答</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln left</source>
        <translation>
            <numerusform>%1，还剩 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found, still searching</source>
        <translation>
            <numerusform>找到 %Ln 条，仍在搜索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>列表无法读取</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待写</translation>
    </message>
    <message>
        <source>They come when everything is rated</source>
        <translation>全部评完之后才会出现</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RaterTables</name>
    <message>
        <source>%1 shared</source>
        <translation>共评 %1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <translation>%1，预期 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>no repeats</source>
        <translation>无重复</translation>
    </message>
    <message>
        <source>%1 same</source>
        <translation>%1 相同</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>differs %1</source>
        <translation>不同意见 %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <translation>第 %1 条后：%2</translation>
    </message>
    <message>
        <source>with a time</source>
        <translation>没有足够的用时</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>过快</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>at most %1 of 50</source>
        <translation>50 条中至多 %1</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分数</translation>
    </message>
    <message>
        <source>Answers rated; below: those that others rated too</source>
        <translation>评过的回答数；下方是别人也评过的条数</translation>
    </message>
    <message>
        <source>As the others</source>
        <translation>与他人一致</translation>
    </message>
    <message>
        <source>Share equal to the majority of the others; answers on which they tie are left out</source>
        <translation>与其他人多数意见相同的比例；其他人票数相等的不计</translation>
    </message>
    <message>
        <source>Severity ± SE</source>
        <translation>宽严 ± 标准误</translation>
    </message>
    <message>
        <source>Points above (+) or below (−) the others on the same answers, with its standard error</source>
        <translation>对同样的回答比其他人高（+）或低（−）多少分，附标准误</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序相关</translation>
    </message>
    <message>
        <source>Correlation with the mean of the others</source>
        <translation>与其他人均分的相关</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分散度</translation>
    </message>
    <message>
        <source>Own standard deviation over that of the others&apos; means: 1 = as wide</source>
        <translation>本人的标准差与其他人均分标准差之比：1 为同样分散</translation>
    </message>
    <message>
        <source>Extremes</source>
        <translation>极端分</translation>
    </message>
    <message>
        <source>Share of ratings at the lowest or highest point</source>
        <translation>给最低分或最高分的比例</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>偏好分</translation>
    </message>
    <message>
        <source>Points used more often than a smooth spread allows (z &gt; 3), with their share and the share to be expected</source>
        <translation>用得比平滑分布多出许多的分数（z &gt; 3），附实际比例和预期比例</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Share of answers judged unsure</source>
        <translation>判为“不确定”的比例</translation>
    </message>
    <message>
        <source>Cannot rate</source>
        <translation>无法评分</translation>
    </message>
    <message>
        <source>Share of items that the rater could not rate</source>
        <translation>选了“无法评分”的比例</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>First against second judgement of the same answers</source>
        <translation>同样回答的两次评分对照</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>去掉此人</translation>
    </message>
    <message>
        <source>Change of alpha without this rater, with its interval: + means that the others agree more among themselves</source>
        <translation>去掉此人后 α 的变化，附区间：+ 表示其余人之间更一致</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Whether the difference from the others changed in the course of the work (EWMA and CUSUM)</source>
        <translation>与其他人的差距在评分过程中是否变了（EWMA 和 CUSUM）</translation>
    </message>
    <message>
        <source>Whether the share of others who answer otherwise changed in the course of the work (EWMA and CUSUM)</source>
        <translation>与其意见不同者的比例在评分过程中是否变了（EWMA 和 CUSUM）</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Items read more than three times as fast as the rater&apos;s own usual speed, within 50 in a row</source>
        <translation>连续 50 条中，阅读速度超过本人平时三倍的比例</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RatingColumns</name>
    <message>
        <source>Rating %1</source>
        <translation>评分 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>column, question: what was written</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>In random order; %1 = they differ</source>
        <translation>顺序随机；%1 表示看法不同</translation>
    </message>
    <message>
        <source>Ratings side by side</source>
        <translation>并列的评分</translation>
    </message>
    <message>
        <source>What the raters wrote</source>
        <translation>评分人写的话</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>评分项</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ReportDialog</name>
    <message>
        <source>Folder of the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>The report is being written.</source>
        <translation>正在写出报告。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>It quotes the hash of the state: no snapshot of it has been published.</source>
        <translation>报告引用状态哈希：本状态尚未发布快照。</translation>
    </message>
    <message>
        <source>It quotes the snapshot &quot;%1&quot;.</source>
        <translation>报告引用快照“%1”。</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>请至少选择一种语言。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写出报告</translation>
    </message>
    <message>
        <source>Methods, deviations from the published protocol, scores, agreement, raters, limits and open items, as HTML and as PDF.</source>
        <translation>方法、与已发表方案的差异、得分、一致性、评分人、局限和未完成事项，HTML 和 PDF 各一份。</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>显示模型名称</translation>
    </message>
    <message>
        <source>On: the unblinding is noted in the project. Off: codes such as M1.</source>
        <translation>选中：在项目中记录一次揭盲。不选：使用 M1 等代号。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder of the report</source>
        <translation>选择报告文件夹</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写出</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ReturnsDialog</name>
    <message>
        <source>Where to put the project from before</source>
        <translation>把此前的项目放在哪里</translation>
    </message>
    <message>
        <source>Touchstone projects (*.touchstone)</source>
        <translation>试金石项目 (*.touchstone)</translation>
    </message>
    <message>
        <source>%1 (before)</source>
        <translation>%1（合并前）</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>正在查看文件…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) came in.</source>
        <translation>
            <numerusform>收入了 %Ln 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new came in.</source>
        <translation>没有收入新内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) would come in.</source>
        <translation>
            <numerusform>将收入 %Ln 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in it.</source>
        <translation>其中没有新内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) refused.</source>
        <translation>
            <numerusform>拒收 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The project from before is kept as %1</source>
        <translation>合并前的项目保存为 %1</translation>
    </message>
    <message>
        <source>Take in returns</source>
        <translation>收入交回文件</translation>
    </message>
    <message>
        <source>Files and what is in them</source>
        <translation>文件及其内容</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase of the locked files</source>
        <translation>加密文件的口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Undo...</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Makes the project as it was before, under another name, and opens it</source>
        <translation>用另一个名字恢复此前的项目并打开</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收入</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Take the row away</source>
        <translation>移除这一行</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>上移这一行</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>下移这一行</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SafetyDialog</name>
    <message>
        <source>Every page, text and entry of the log is being looked at …</source>
        <translation>正在检查每一页、每段文本和每项记录…</translation>
    </message>
    <message>
        <source>The check was stopped: nothing is known.</source>
        <translation>检查已停止：没有结论。</translation>
    </message>
    <message>
        <source>Nothing was found: pages, texts, log, counts and ratings are as they were written.</source>
        <translation>没有发现问题：页面、文本、记录、计数和评分都与写入时一致。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) found. Do not publish from this file before they are understood.</source>
        <translation>
            <numerusform>发现 %Ln 处问题。弄清之前，请不要据此文件发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Made and checked: %1</source>
        <translation>已建立并核对：%1</translation>
    </message>
    <message>
        <source>Go back to this restore point?</source>
        <translation>回到这个恢复点吗？</translation>
    </message>
    <message>
        <source>A new project is made from it and opened: %1. The project at hand stays as it is; what was done in it since then is in it alone.</source>
        <translation>将由它建立并打开新项目：%1。当前项目保持不变；此后所做的只在当前项目里。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回到恢复点</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Check and restore</source>
        <translation>检查与恢复</translation>
    </message>
    <message>
        <source>Is the project whole?</source>
        <translation>项目完好吗？</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>恢复点</translation>
    </message>
    <message>
        <source>Copies from before imports and merges, beside the project; the last three are kept, together at most %1, the newest always.</source>
        <translation>导入和合并之前的副本，放在项目旁边；保留最近三份，合计最多 %1，最新的一份总会保留。</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>现在建立一个</translation>
    </message>
    <message>
        <source>Go back to it…</source>
        <translation>回到它…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScaleControl</name>
    <message>
        <source>%1: %2</source>
        <comment>point: what it means</comment>
        <translation>%1 分：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>%Ln 分</numerusform>
        </translation>
    </message>
    <message>
        <source>This scale goes from %1 to %2</source>
        <translation>本项打分范围为 %1 到 %2</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>Not rated yet – press a number key</source>
        <translation>尚未评分，请按数字键打分</translation>
    </message>
    <message>
        <source>0 key</source>
        <translation>0 键</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>point of highest point: what it means</comment>
        <translation>%1 分（满分 %2 分）：%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>point of highest point</comment>
        <translation>%1 分（满分 %2 分）</translation>
    </message>
    <message numerus="yes">
        <source>See %Ln examples</source>
        <translation>
            <numerusform>看 %Ln 个例子</numerusform>
        </translation>
    </message>
    <message>
        <source>See the lead&apos;s examples of this point</source>
        <translation>看负责人给这个分的例子</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SchemeSection</name>
    <message>
        <source>A scheme from a file</source>
        <translation>从文件取方案</translation>
    </message>
    <message>
        <source>Schemes (%1)</source>
        <translation>方案 (%1)</translation>
    </message>
    <message>
        <source>%1, version %2. There are ratings under it: a change makes version %3 and a new round; what was rated stays as it is.</source>
        <translation>%1，第 %2 版。已有评分：改动会产生第 %3 版和新的轮次；已评的保持不变。</translation>
    </message>
    <message>
        <source>%1, version %2, for a new round. What was rated stays under its scheme.</source>
        <translation>%1，第 %2 版，用于新的轮次。已评的仍属原方案。</translation>
    </message>
    <message>
        <source>Becomes %1, version %2, for a new round. What was rated stays under its scheme.</source>
        <translation>将成为 %1 第 %2 版，用于新的轮次。已评的仍属原方案。</translation>
    </message>
    <message>
        <source>%1, version %2, as it comes with the program.</source>
        <translation>%1，第 %2 版，程序自带。</translation>
    </message>
    <message>
        <source>%1, your own version of it. Nothing is rated under it yet.</source>
        <translation>%1，您自己的版本。还没有据此评分。</translation>
    </message>
    <message>
        <source>%1 was not taken: %2</source>
        <translation>未采用 %1：%2</translation>
    </message>
    <message>
        <source>This cannot be used yet: %1 %2</source>
        <translation>还不能使用：%1 %2</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>This project&apos;s: %1</source>
        <translation>本项目的：%1</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Take a scheme from a file</source>
        <translation>从文件取方案</translation>
    </message>
    <message>
        <source>Questions of the scheme</source>
        <translation>方案的题目</translation>
    </message>
    <message>
        <source>Add a question…</source>
        <translation>添加题目…</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>添加题目</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>移除题目</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the question up</source>
        <translation>上移题目</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the question down</source>
        <translation>下移题目</translation>
    </message>
    <message>
        <source>Preview: what raters see</source>
        <translation>预览：评分人看到的</translation>
    </message>
    <message>
        <source>Answers side by side, at most</source>
        <translation>并列回答数（最多）</translation>
    </message>
    <message>
        <source>Ask one question at a time</source>
        <translation>一次只问一个问题</translation>
    </message>
    <message>
        <source>Tell raters of conspicuous speed and repeated points</source>
        <translation>明显过快或反复给出相同分数时提示评分人</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScoreChart</name>
    <message>
        <source>%1 by model, with its 95 % interval</source>
        <translation>各模型的%1，附 95% 区间</translation>
    </message>
    <message>
        <source>Chart: %1. The table of scores has the same figures.</source>
        <translation>图表：%1。得分表中有同样的数字。</translation>
    </message>
    <message>
        <source>%1 by model: share of prompts at each score</source>
        <translation>各模型的%1：各分数的问题占比</translation>
    </message>
    <message>
        <source>%1 by model: share of responses at each score</source>
        <translation>各模型的%1：各分数的回答占比</translation>
    </message>
    <message>
        <source>; line at %1: &quot;%2&quot; below</source>
        <translation>；虚线在 %1 分，以下为“%2”</translation>
    </message>
    <message>
        <source>Chart: %1. &quot;As a table&quot; shows the same figures.</source>
        <translation>图表：%1。点“看表格”可查看同样的数字。</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>看表格</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>把图表显示为表格</translation>
    </message>
    <message>
        <source>A response whose raters average between two points counts at the lower one.</source>
        <translation>几位评分人的合成分落在两个分数之间时，计入较低的分数。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScoreGrid</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>无区间</translation>
    </message>
    <message>
        <source>undecided as unsafe</source>
        <translation>未决按不安全计</translation>
    </message>
    <message>
        <source>mean of domains</source>
        <translation>各领域平均</translation>
    </message>
    <message>
        <source>Share of the prompts for which most raters named at least one answer best</source>
        <translation>过半评分人至少选出一个最佳回答的问题所占比例</translation>
    </message>
    <message>
        <source>Safe / (decided + undecided): an undecided response counts as unsafe</source>
        <translation>安全 /（已决 + 未决）：未决的回答按不安全计</translation>
    </message>
    <message>
        <source>Mean of the figures of the domains, each with the same weight</source>
        <translation>各领域得分的平均，每个领域权重相同</translation>
    </message>
    <message>
        <source>%1 = safe / decided</source>
        <translation>%1 = 安全 / 已决</translation>
    </message>
    <message>
        <source>%1 = acceptable / decided</source>
        <translation>%1 = 可接受 / 已决</translation>
    </message>
    <message>
        <source>%1 = flagged / rated, of prompts to be answered</source>
        <translation>%1 = 被标出 / 已评（只计应当回答的问题）</translation>
    </message>
    <message>
        <source>%1 = mean of the points of the responses</source>
        <translation>%1 = 各回答得分的平均</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95% 区间：%1</translation>
    </message>
    <message>
        <source>Prompts scored: %1</source>
        <translation>计分的问题：%1</translation>
    </message>
    <message>
        <source>Responses scored: %1</source>
        <translation>计分的回答：%1</translation>
    </message>
    <message>
        <source>Ratings behind them: %1</source>
        <translation>所依据的评分：%1</translation>
    </message>
    <message>
        <source>Undecided, not scored: %1</source>
        <translation>未决，不计分：%1</translation>
    </message>
    <message>
        <source>Excluded for too few ratings: %1</source>
        <translation>评分不足而排除：%1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rater(s)</source>
        <translation>
            <numerusform>%Ln 位评分人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Unsure: %1</source>
        <translation>“不确定”：%1</translation>
    </message>
    <message>
        <source>all undecided</source>
        <translation>全部未决</translation>
    </message>
    <message>
        <source>too few ratings</source>
        <translation>评分不足</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>没有评分</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>无领域</translation>
    </message>
    <message>
        <source>not a share</source>
        <translation>不是比例</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>多数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>截尾平均</translation>
    </message>
    <message>
        <source>a label of its own</source>
        <translation>单列一类</translation>
    </message>
    <message>
        <source>as if not rated</source>
        <translation>视为未评</translation>
    </message>
    <message>
        <source>counts as unsafe</source>
        <translation>按不安全计</translation>
    </message>
    <message>
        <source>Adjudication left out</source>
        <translation>不计裁定</translation>
    </message>
    <message numerus="yes">
        <source>Adjudicated: %n response(s)</source>
        <translation>
            <numerusform>已裁定 %n 条回答</numerusform>
        </translation>
    </message>
    <message>
        <source>both stand: %1</source>
        <translation>各有道理 %1 条</translation>
    </message>
    <message>
        <source>after unblinding: %1</source>
        <translation>揭盲之后裁定 %1 条</translation>
    </message>
    <message>
        <source>There is no such figure for this model</source>
        <translation>该模型没有这项数字</translation>
    </message>
    <message>
        <source>Correct choices / all items, as read by this profile. It measures comprehension, not what the model would write.</source>
        <translation>选对的题 / 全部题，按此判读规则。考查的是理解，不是模型自己会写出什么。</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>Without the labels settled after unblinding, %1 of %2 is %3.</source>
        <translation>不计揭盲后裁定的标签，%2 的%1为 %3。</translation>
    </message>
    <message>
        <source>no prompt that both answered</source>
        <translation>没有两者都回答的问题</translation>
    </message>
    <message>
        <source>no answer names a reply</source>
        <translation>没有作答指明回复</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>同项目设置</translation>
    </message>
    <message>
        <source>most raters</source>
        <translation>过半评分人</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ScoresPage</name>
    <message>
        <source>Interim: %1 rated</source>
        <translation>中期：已评 %1</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %Ln item(s) rated</source>
        <translation>
            <numerusform>已完成：共评 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no responses in this project yet: import some first.</source>
        <translation>这个项目里还没有回答，请先导入。</translation>
    </message>
    <message>
        <source>No work has been given out yet: assign the responses to annotators.</source>
        <translation>还没有分派任务，请把回答分派给评分人。</translation>
    </message>
    <message>
        <source>The scheme of this project has no question that is scored.</source>
        <translation>这个项目的方案里没有计分的题目。</translation>
    </message>
    <message>
        <source>Nothing has been rated yet in a normal round. Scores appear with the first submitted item.</source>
        <translation>正式轮次里还没有评分。提交第一条后就会出现得分。</translation>
    </message>
    <message>
        <source>There are no scores yet.</source>
        <translation>还没有得分。</translation>
    </message>
    <message>
        <source>The scores are being computed.</source>
        <translation>正在计算得分。</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>计算已取消。</translation>
    </message>
    <message>
        <source>&quot;Refresh&quot; starts it again.</source>
        <translation>点“刷新”可重新计算。</translation>
    </message>
    <message>
        <source>The scores could not be computed.</source>
        <translation>无法计算得分。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the table of scores</source>
        <translation>复制得分表</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Compute the scores again (F5)</source>
        <translation>重新计算得分（F5）</translation>
    </message>
    <message>
        <source>&quot;Unsure&quot;</source>
        <translation>“不确定”</translation>
    </message>
    <message>
        <source>Several raters&apos; points</source>
        <translation>多人打分取</translation>
    </message>
    <message>
        <source>Domains show</source>
        <translation>各领域显示</translation>
    </message>
    <message>
        <source>How answers of unsure count</source>
        <translation>“不确定”如何计算</translation>
    </message>
    <message>
        <source>Rule for points of several raters</source>
        <translation>多人打分的合成规则</translation>
    </message>
    <message>
        <source>Figure shown for each domain</source>
        <translation>各领域显示的指标</translation>
    </message>
    <message>
        <source>Human evaluation by model: value, 95 % interval (prompts resampled), n</source>
        <translation>各模型的人工评测：数值、95% 区间（按问题重抽样）、n</translation>
    </message>
    <message>
        <source>Scores by model</source>
        <translation>各模型得分</translation>
    </message>
    <message>
        <source>What this design can and cannot support</source>
        <translation>这一设计能说明什么、不能说明什么</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>left out: rules alone</source>
        <translation>不计入，只按规则</translation>
    </message>
    <message>
        <source>Adjudicated labels</source>
        <translation>裁定的标签</translation>
    </message>
    <message>
        <source>Whether adjudicated labels count</source>
        <translation>是否计入裁定的标签</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the scores</source>
        <translation>导出得分</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>Snapshot: %1</source>
        <translation>快照：%1</translation>
    </message>
    <message>
        <source>Unblinded view (logged)</source>
        <translation>已揭盲（有记录）</translation>
    </message>
    <message>
        <source>Blind: models have codes</source>
        <translation>盲态：模型以代号表示</translation>
    </message>
    <message numerus="yes">
        <source>unblinded %Ln time(s)</source>
        <translation>
            <numerusform>揭盲 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>For Excel and other spreadsheets: a cell for each figure</source>
        <translation>用于 Excel 等电子表格：每个数字一格</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Copy the scores as LaTeX</source>
        <translation>以 LaTeX 复制得分</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Publish a snapshot</source>
        <translation>发布快照</translation>
    </message>
    <message>
        <source>Give this state a name and a hash that report and exports quote</source>
        <translation>给当前状态一个名称和哈希，供报告和导出引用</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写出报告</translation>
    </message>
    <message>
        <source>Compare two…</source>
        <translation>比较两个…</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>比较两个模型</translation>
    </message>
    <message>
        <source>The scores cannot be copied</source>
        <translation>无法复制得分</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>无法写出报告</translation>
    </message>
    <message>
        <source>Names shown: the project is blind for raters only</source>
        <translation>显示名称：本项目仅对评分人设盲</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>The program&apos;s choice</source>
        <translation>默认字体</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SetupDialog</name>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭吗？</translation>
    </message>
    <message>
        <source>What you changed in the project settings is not saved.</source>
        <translation>项目设置中的改动还没有保存。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be changed here.</source>
        <translation>项目以只读方式打开：这里不能改动。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何改动。</translation>
    </message>
    <message>
        <source>Saved. The scheme is now version %1; give out new work in round %2.</source>
        <translation>已保存。方案现为第 %1 版；请在第 %2 轮分派新的工作。</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %Ln change(s) stand in the activity log.</source>
        <translation>
            <numerusform>已保存。%Ln 处改动已记入活动记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Project settings</source>
        <translation>项目设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>What is changed here holds from now on: for new packages, new rounds and every figure that is computed again. Each change stands in the activity log.</source>
        <translation>这里的改动从现在起生效：用于新的任务包、新的轮次和重新计算的每个数字。每处改动都记入活动记录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SetupSections</name>
    <message>
        <source>strict majority</source>
        <translation>严格多数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>trimmed mean</source>
        <translation>截尾平均</translation>
    </message>
    <message>
        <source>Rule of %1</source>
        <translation>%1 的规则</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Domains, scenarios</source>
        <translation>领域与场景</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Blindness, rules</source>
        <translation>盲评与规则</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Domains of the prompts</source>
        <translation>问题的领域</translation>
    </message>
    <message>
        <source>Scenarios of safety prompts</source>
        <translation>安全问题的场景</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Markdown. Raters read it with F1, after what the scheme says; it goes out with every package that brings no guidelines of its own.</source>
        <translation>Markdown 格式。评分人按 F1 阅读，排在方案说明之后；没有自带指南的任务包都会附上它。</translation>
    </message>
    <message>
        <source>As raters read it</source>
        <translation>评分人看到的样子</translation>
    </message>
    <message>
        <source>Which versions answered, when, and how: temperature, system prompt, number of samples. The report quotes it; raters never see it. Imported models are listed here too.</source>
        <translation>哪个版本、何时、怎样作答：温度、系统提示、采样数。报告会引用；评分人永远看不到。导入的模型也列在这里。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decoding notes</source>
        <translation>解码说明</translation>
    </message>
    <message>
        <source>The code is what files, tables and exports show. Names stay in this project. Domains by their codes, with commas between; who has none may rate all.</source>
        <translation>文件、表格和导出只显示代号，姓名只留在本项目。领域写代号，用逗号隔开；不写则可评所有领域。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>专长说明</translation>
    </message>
    <message>
        <source>Who must not know the models</source>
        <translation>谁不能知道模型</translation>
    </message>
    <message>
        <source>Raters and lead</source>
        <translation>评分人和负责人</translation>
    </message>
    <message>
        <source>Raters only</source>
        <translation>仅评分人</translation>
    </message>
    <message>
        <source>Pages name models only after an unblinding, which stands in the activity log and in the report.</source>
        <translation>揭盲之后页面才显示模型名称；揭盲会记入活动记录和报告。</translation>
    </message>
    <message>
        <source>The lead&apos;s pages may name the models from the beginning; the report says so. Raters never learn them, and settling disagreements is always blind.</source>
        <translation>负责人的页面从一开始就可以显示模型名称，报告会写明。评分人永远不知道模型，裁定始终是盲的。</translation>
    </message>
    <message>
        <source>How careful one has to be with the texts</source>
        <translation>文本的敏感程度</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Disturbing</source>
        <translation>令人不适</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Prompts are marked sensitive one by one.</source>
        <translation>逐个给问题加敏感标记。</translation>
    </message>
    <message>
        <source>Prompts that do not say otherwise are marked sensitive when they come in: raters are warned.</source>
        <translation>导入时未另作说明的问题一律标为敏感，会提醒评分人。</translation>
    </message>
    <message>
        <source>As disturbing texts; and packages go out only sealed with a passphrase.</source>
        <translation>同“令人不适”；此外任务包只能用口令加密后发出。</translation>
    </message>
    <message>
        <source>How ratings become one label</source>
        <translation>多个评分如何合成一个标签</translation>
    </message>
    <message>
        <source>Scores, exports and the report take these rules where none is chosen there. What a lead settled stands before any rule.</source>
        <translation>得分、导出和报告没有另选规则时采用这些规则。负责人的裁定优先于任何规则。</translation>
    </message>
    <message>
        <source>Chinese, or the one for both</source>
        <translation>中文，或两种语言共用</translation>
    </message>
    <message>
        <source>English, if it is another</source>
        <translation>英文，若另有</translation>
    </message>
    <message>
        <source>Guidelines for raters, Chinese</source>
        <translation>给评分人的指南，中文</translation>
    </message>
    <message>
        <source>Guidelines for raters, English</source>
        <translation>给评分人的指南，英文</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SetupTexts</name>
    <message>
        <source>The project needs a name.</source>
        <translation>项目需要名称。</translation>
    </message>
    <message>
        <source>Each model needs a name.</source>
        <translation>每个模型都需要名称。</translation>
    </message>
    <message>
        <source>Each rater needs a code.</source>
        <translation>每位评分人都需要代号。</translation>
    </message>
    <message>
        <source>Two models have the name %1.</source>
        <translation>有两个模型都叫 %1。</translation>
    </message>
    <message>
        <source>Two raters have the code %1.</source>
        <translation>有两位评分人的代号都是 %1。</translation>
    </message>
    <message>
        <source>The project was changed by another program after this was read. Nothing was written; close this and open it again.</source>
        <translation>读入之后，项目被另一个程序改动了。没有写入任何内容；请关闭后重新打开。</translation>
    </message>
    <message>
        <source>%1 cannot be taken away: there is work on it already. Nothing was written.</source>
        <translation>不能移除 %1：已经有相关工作。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The scheme cannot be used yet: %1 %2</source>
        <translation>方案还不能使用：%1 %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::SnapshotDialog</name>
    <message>
        <source>The snapshot is being taken.</source>
        <translation>正在生成快照。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is published. Scores, report and exports quote it as long as nothing changes. Hash of the state: %2</source>
        <translation>“%1”已发布。只要内容不变，得分、报告和导出都会引用它。状态哈希：%2</translation>
    </message>
    <message>
        <source>There is a snapshot of this name already. Please choose another one.</source>
        <translation>已有同名快照，请另取名称。</translation>
    </message>
    <message>
        <source>Publish a snapshot</source>
        <translation>发布快照</translation>
    </message>
    <message>
        <source>The present state gets a name and a hash, with the rules of this page. Nobody can change what stands behind a published figure without its showing.</source>
        <translation>当前状态连同本页的规则会得到一个名称和哈希。已发布数字背后的内容如有改动，必然看得出来。</translation>
    </message>
    <message>
        <source>Interim: %1 rated. The snapshot says so wherever it is quoted.</source>
        <translation>中期数据：已评 %1。凡引用此快照之处都会注明。</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>快照名称</translation>
    </message>
    <message>
        <source>Name, for example 2026 spring</source>
        <translation>名称，例如 2026 春季</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Publish the snapshot</source>
        <translation>发布快照</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::StartPage</name>
    <message>
        <source>opened %1</source>
        <translation>打开于 %1</translation>
    </message>
    <message>
        <source>not found any more</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Touchstone 试金石</source>
        <translation>试金石 Touchstone</translation>
    </message>
    <message>
        <source>Experts judge answers of language models. Everything stays on this computer.</source>
        <translation>专家评测大模型的回答。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>A safety round, an experts&apos; panel, or your own prompts</source>
        <translation>安全评测、专家面板，或您自己的问题</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>A .touchstone file</source>
        <translation>一个 .touchstone 文件</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>50 prompts, three made-up models, three raters</source>
        <translation>50 个问题、三个虚构模型、三位评分人</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Projects that you open will be listed here.</source>
        <translation>打开过的项目会列在这里。</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>打开任务包</translation>
    </message>
    <message>
        <source>A .tswork file that you were sent to rate</source>
        <translation>别人发给您评分的 .tswork 文件</translation>
    </message>
    <message>
        <source>You can also drop a package, a project or a file with answers (JSONL, JSON, CSV) here.</source>
        <translation>也可以把任务包、项目或包含回答的文件（JSONL、JSON、CSV）拖到这里。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::ThresholdEditor</name>
    <message>
        <source>A line on the scale, at</source>
        <translation>标尺上的分界线，位于</translation>
    </message>
    <message>
        <source>First point above the line</source>
        <translation>分界线以上的第一分</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>线下</translation>
    </message>
    <message>
        <source>From the line on</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Name of the points below the line, Chinese</source>
        <translation>线下各分的名称（中文）</translation>
    </message>
    <message>
        <source>Name of the points below the line, English</source>
        <translation>线下各分的名称（英文）</translation>
    </message>
    <message>
        <source>Name of the points from the line on, Chinese</source>
        <translation>线上各分的名称（中文）</translation>
    </message>
    <message>
        <source>Name of the points from the line on, English</source>
        <translation>线上各分的名称（英文）</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WeakDomains</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Weakest domain of each model</source>
        <translation>各模型最弱的领域</translation>
    </message>
    <message>
        <source>Export supervision set for these…</source>
        <translation>为这些领域导出训练集…</translation>
    </message>
    <message>
        <source>Export a training set for the weakest domains</source>
        <translation>为最弱的领域导出训练集</translation>
    </message>
    <message>
        <source>Prompts that are held out never enter it. What enters it no longer tests the models.</source>
        <translation>留出的问题绝不会进入其中；进入其中的问题不再用于检验模型。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WorkChart</name>
    <message>
        <source>Done</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>待评</translation>
    </message>
    <message>
        <source>Chart of the work of each annotator: done, later and left. The table of annotators has the figures.</source>
        <translation>各评分人任务图：已评、稍后、待评。数字见评分人表。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WorkStrip</name>
    <message>
        <source>Due %1</source>
        <translation>截止日期：%1</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>知情同意：%1</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>保存于 %1</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy the path of the working file</source>
        <translation>复制工作文件的路径</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>还剩 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>已过 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WritePage</name>
    <message>
        <source>A prompt needs a text.</source>
        <translation>问题不能没有文本。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>A new prompt</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>Your prompt</source>
        <translation>您写的问题</translation>
    </message>
    <message>
        <source>Write prompts</source>
        <translation>写问题</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>已写 %1 个，共需 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <translation>
            <numerusform>已写 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand back…</source>
        <translation>交回…</translation>
    </message>
    <message>
        <source>Hand back what was written</source>
        <translation>交回所写的问题</translation>
    </message>
    <message>
        <source>Your prompts</source>
        <translation>您写的问题</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Begin a new prompt</source>
        <translation>开始写新问题</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take this prompt back</source>
        <translation>撤回这个问题</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>保存问题</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>评分指南</translation>
    </message>
    <message>
        <source>Write questions as people of your field are really asked. One question a prompt; no names of real people. Say what a good answer would do: answer, or refuse.</source>
        <translation>请写您所在领域的人真正会被问到的问题。一次只写一个问题，不写真实姓名。请说明好的模型应当回答还是拒绝。</translation>
    </message>
</context>
<context>
    <name>touchstone::ui::WritingDialog</name>
    <message>
        <source>%1-prompts</source>
        <translation>%1-问题</translation>
    </message>
    <message>
        <source>%1-prompts (%2)</source>
        <translation>%1-问题 (%2)</translation>
    </message>
    <message>
        <source>Where the package shall lie</source>
        <translation>任务包放在哪里</translation>
    </message>
    <message>
        <source>Work packages (*.tswork)</source>
        <translation>任务包 (*.tswork)</translation>
    </message>
    <message>
        <source>Say for whom the package is.</source>
        <translation>请写明任务包给谁。</translation>
    </message>
    <message>
        <source>The day must be written like 2026-12-31.</source>
        <translation>日期请写成 2026-12-31 这样。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>两次口令不一致。</translation>
    </message>
    <message>
        <source>The project is confidential: a passphrase is needed.</source>
        <translation>这是保密项目，需要口令。</translation>
    </message>
    <message>
        <source>Say where the package shall lie.</source>
        <translation>请写明任务包放在哪里。</translation>
    </message>
    <message>
        <source>There is a file of this name already; nothing is overwritten.</source>
        <translation>已有同名文件，不会覆盖。</translation>
    </message>
    <message>
        <source>Written: %1. Send it to the expert; what comes back is taken in on the page Exchange.</source>
        <translation>已写出：%1。请发给专家；交回的结果在“交换”页收回。</translation>
    </message>
    <message>
        <source>Look at it first: its guidelines or its name tell the name of a model.</source>
        <translation>请先看一下：指南或名称里出现了模型名。</translation>
    </message>
    <message>
        <source>Have prompts written</source>
        <translation>请专家写问题</translation>
    </message>
    <message>
        <source>The package holds the project&apos;s name, its domains and scenarios and your guidelines: no answer, no model, no other prompt. Prompts come back with the code of their author.</source>
        <translation>任务包里只有项目名称、领域与场景和您的指南：没有回答、没有模型、没有其他问题。问题会带着作者代号回来。</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Code of the expert</source>
        <translation>专家代号</translation>
    </message>
    <message>
        <source>Prompts wanted</source>
        <translation>需要的问题数</translation>
    </message>
    <message>
        <source>as many as come</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Day it is due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>none: the package is not sealed</source>
        <translation>不填则不加密</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of the package</source>
        <translation>任务包文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file of the package</source>
        <translation>选择任务包文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Write package</source>
        <translation>写出任务包</translation>
    </message>
</context>
</TS>
