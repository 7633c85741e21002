#include "guisupport.h"
#include "common/theme.h"
#include "domain/scheme.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSet>
#include <QTextEdit>
#include <fstream>

namespace touchstone::testing {

void FakeDialogs::tell(QWidget*, const ui::Notice& notice)
{
    told.push_back(notice);
}

void FakeDialogs::ask(QWidget*, const ui::Question& question, std::function<void(bool)> answer)
{
    asked.push_back(question);
    answer(sayYes);
}

void FakeDialogs::chooseFiles(
    QWidget*, const ui::FileQuestion& question, std::function<void(QStringList)> answer)
{
    filesAsked.push_back(question);
    answer(files);
}

GuiHouse::GuiHouse()
    : m_settings(std::make_unique<service::Settings>(m_folder.filePath(QStringLiteral("settings.ini"))))
    , m_jobs(std::make_unique<service::JobService>())
{
    setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

GuiHouse::~GuiHouse() = default;

void GuiHouse::setLook(service::ThemeChoice theme, const QString& language)
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    QLocale::setDefault(QLocale(language));
    m_translator = std::make_unique<QTranslator>();
    if (m_translator->load(QStringLiteral(":/i18n/touchstone_") + language))
        QCoreApplication::installTranslator(m_translator.get());
    m_settings->setTheme(theme);
    ui::applyLook(*qobject_cast<QApplication*>(QCoreApplication::instance()), *m_settings);
}

namespace {

struct SampleDomain {
    const char* code;
    const char* prompt;
};

constexpr SampleDomain kDomains[] {{"law", "房东不退押金，我能直接换锁把东西搬走吗？"},
    {"psychology", "最近总是睡不好，觉得做什么都没有意思，怎么办？"},
    {"social_science", "为什么有的人一到过年就不想回家？"}};

/// Throws the process away on failure: a sample that cannot be made is a broken test.
template <class T> void must(const Result<T>& result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, std::string(codeName(result.error().code)).c_str(),
            result.error().detail.c_str());
}

void writeResponses(const std::filesystem::path& file, const SampleOptions& options)
{
    std::ofstream out(file, std::ios::binary);
    for (int p = 0; p < options.prompts; ++p) {
        const SampleDomain& domain = kDomains[p % 3];
        for (int m = 0; m < options.models * options.samples; ++m)
            out << R"({"prompt_id":"p)" << p << R"(","prompt":")" << p + 1 << "号：" << domain.prompt
                << R"(","domain":")" << domain.code << R"(","model":"model-)"
                << char('a' + m / options.samples) << (options.sensitive ? R"(","sensitive":"true)" : "")
                << R"(","response":")"
                << (options.answer.empty() ? std::to_string(p + 1)
                               + "号回答：不建议这样做。可以先核对合同，保留聊天记录，再找专业的人帮忙。 "
                                 "Answer "
                                           : options.answer)
                << m + 1 << R"("})" << '\n';
    }
}

Answers sampleAnswers(const Scheme& scheme, int seed, int candidates)
{
    Answers answers;
    for (const Criterion& criterion : scheme.criteria) {
        switch (criterion.kind) {
        case CriterionKind::Choice:
            answers.values[criterion.id] = ChoiceAnswer {criterion.options[seed % 4 == 0 ? 1 : 0].code};
            break;
        case CriterionKind::Scale:
            answers.values[criterion.id] =
                ScaleAnswer {criterion.min + (seed * 7) % (criterion.max - criterion.min + 1)};
            break;
        case CriterionKind::Flags:
            answers.values[criterion.id] = FlagsAnswer {};
            break;
        case CriterionKind::BestOf:
            answers.values[criterion.id] =
                BestOfAnswer {{std::string(1, static_cast<char>('A' + seed % candidates))}};
            break;
        case CriterionKind::Text:
            break;
        }
    }
    return answers;
}

void rateAll(service::ProjectSession& session, int annotators)
{
    for (int a = 0; a < annotators; ++a) {
        auto desk = service::RatingDesk::open(
            session, "R" + std::to_string(a + 1), {}, service::RatingDesk::Mode::Rate);
        must(desk, "desk");
        const auto rows = desk->order();
        must(rows, "order");
        int n = 0;
        for (const RowId row : *rows) {
            const auto content = desk->content(row);
            must(content, "content");
            Submission submission;
            submission.answers =
                sampleAnswers(desk->scheme(), ++n + a, static_cast<int>(content->responses.size()));
            submission.activeSeconds = 20.0 + n;
            must(desk->submit(row, submission), "submit");
        }
    }
}

}

QString makeSampleProject(const QString& folder, const SampleOptions& options)
{
    const std::filesystem::path base(folder.toStdString());
    const std::filesystem::path file = base / "sample.touchstone";
    Scheme scheme = *builtinScheme(options.scheme);
    if (options.change)
        options.change(scheme);
    must(service::ProjectSession::create(file, "Sample", scheme), "create");
    const std::filesystem::path input = base / "responses.jsonl";
    writeResponses(input, options);
    auto session = service::ProjectSession::open(file, service::Access::Write);
    must(session, "open");
    jobs::Control control;
    exchange::ReadOptions read;
    const auto report = service::importFiles(*session, {input}, read, control);
    must(report, "import");
    if (!report->accepted)
        qFatal("the sample was refused");
    if (options.assign) {
        service::AssignRequest request;
        for (int a = 0; a < options.annotators; ++a)
            request.annotators.push_back("R" + std::to_string(a + 1));
        request.overlap = options.annotators;
        request.repeatShare = options.repeats;
        must(service::assign(*session, request, control), "assign");
        if (options.rated)
            rateAll(*session, options.annotators);
    }
    return QString::fromStdString(file.string());
}

void settle(QWidget* widget)
{
    // Twice: a layout that is done may ask for another one above it.
    for (int i = 0; i < 2; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        if (widget->layout() != nullptr)
            widget->layout()->activate();
    }
}

void savePicture(QWidget* widget, const QString& name)
{
    settle(widget);
    const QString folder = qEnvironmentVariable("TOUCHSTONE_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    widget->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr
        || qobject_cast<const QLineEdit*>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit*>(widget) != nullptr
        || qobject_cast<const QTextEdit*>(widget) != nullptr
        || qobject_cast<const QComboBox*>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(widget) != nullptr
        || qobject_cast<const QAbstractItemView*>(widget) != nullptr
        || (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

/// Parts of a control that Qt made for itself.
bool isInner(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_"))
        || qobject_cast<const QAbstractSpinBox*>(parent) != nullptr
        || qobject_cast<const QComboBox*>(parent) != nullptr || widget->inherits("QHeaderView")
        || widget->inherits("QTableCornerButton") || widget->inherits("QAbstractScrollAreaScrollBarContainer")
        || widget->inherits("QMenuBarExtension") || widget->inherits("QScrollBar")
        || widget->inherits("QMenuBar") || qobject_cast<const QLineEdit*>(parent) != nullptr;
}

QString described(const QWidget* widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

QString nameOf(QWidget* widget)
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible == nullptr ? QString() : accessible->text(QAccessible::Name);
}

/// What Tab reaches, followed along the chain of focus.
QSet<const QWidget*> reachable(QWidget* top)
{
    QSet<const QWidget*> found;
    QWidget* widget = top;
    do {
        if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            found.insert(widget);
        widget = widget->nextInFocusChain();
    } while (widget != nullptr && widget != top);
    return found;
}

}

QStringList accessibilityFaults(QWidget* top)
{
    QStringList faults;
    const QSet<const QWidget*> tabbed = reachable(top);
    for (QWidget* widget : top->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(top) || !isControl(widget) || isInner(widget))
            continue;
        if (nameOf(widget).trimmed().isEmpty())
            faults << described(widget) + QStringLiteral(" has no accessible name");
        // Of a group of radio buttons Tab reaches the chosen one, arrows the others.
        const auto* radio = qobject_cast<const QRadioButton*>(widget);
        if (radio != nullptr && !radio->isChecked())
            continue;
        const auto* proxy = widget->focusProxy();
        if (widget->isEnabled() && !tabbed.contains(widget) && (proxy == nullptr || !tabbed.contains(proxy)))
            faults << described(widget) + QStringLiteral(" is not reached by Tab");
    }
    for (const QLabel* label : top->findChildren<QLabel*>()) {
        if (label->isVisibleTo(top) && label->textFormat() != Qt::PlainText && !label->text().isEmpty()
            && !label->objectName().startsWith(QLatin1String("qt_")))
            faults << described(label) + QStringLiteral(" guesses what its text is");
    }
    return faults;
}

}
