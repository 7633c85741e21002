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
        <translation>95 % 区间</translation>
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
        <source>Do the whole job on the bundled sample: import, assign, rate, score, export</source>
        <translation>用自带样例走完全流程：导入、分配、评分、计分、导出</translation>
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
        <source>Files: JSONL, JSON, CSV, TSV</source>
        <translation>文件：JSONL、JSON、CSV、TSV</translation>
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
        <source>Multi-choice items without a project</source>
        <translation>选择题（无需项目）</translation>
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
        <translation>数值、95 % 区间（按问题重抽样 %1 次，种子 %2）、n 为回答数。规则：%3；至少 %4 位评分人；“不确定”处理：%5。</translation>
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
        <source>This is not a text file of the expected kind.</source>
        <translation>这不是预期种类的文本文件。</translation>
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
</context>
</TS>
