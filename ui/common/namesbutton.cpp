#include "common/namesbutton.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/modelnames.h"
#include "service/unblinding.h"
#include <QEvent>

namespace touchstone::ui {

NamesButton::NamesButton(Context context, const char* name, std::string where, QWidget* parent)
    : QPushButton(parent)
    , m_context(context)
    , m_where(std::move(where))
{
    setObjectName(QLatin1String(name));
    connect(this, &QPushButton::clicked, this, &NamesButton::ask);
    showState();
}

void NamesButton::setProject(OpenProject* project)
{
    m_project = project;
    showState();
}

void NamesButton::showState()
{
    const bool shown = m_project != nullptr && m_project->unblinded;
    setVisible(m_project == nullptr || !leadKnowsModels(*m_project));
    setEnabled(m_project != nullptr && (shown || !m_project->session.isReadOnly()));
    setText(shown ? tr("Hide names") : tr("Show names…"));
    setAccessibleName(
        shown ? tr("Hide the names of the models") : tr("Show the names of the models: this is logged"));
}

void NamesButton::ask()
{
    if (m_project == nullptr)
        return;
    if (m_project->unblinded) {
        put(false, false);
        return;
    }
    Question question;
    question.title = tr("Show the names of the models?");
    question.text =
        tr("This is written into the project and counted. Labels that are settled from now on say that "
           "they were settled after unblinding; the report says how many.");
    question.yes = tr("Show names");
    question.no = tr("Stay blind");
    question.dangerous = true;
    m_context.dialogs.ask(this, question, [this](bool yes) {
        if (!yes || m_project == nullptr)
            return;
        const auto written = service::unblind(m_project->session, m_where);
        if (written)
            put(true, true);
        else
            m_context.dialogs.tell(
                this, {Notice::Kind::Problem, tr("The names stay hidden"), errorText(written.error()), {}});
    });
}

void NamesButton::put(bool unblinded, bool written)
{
    m_project->unblinded = unblinded;
    showState();
    Q_EMIT changed(written);
}

void NamesButton::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

}
