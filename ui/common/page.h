#pragma once
#include "service/jobservice.h"
#include "service/projectsession.h"
#include "service/settings.h"
#include <QWidget>
#include <filesystem>

namespace touchstone::ui {

class Dialogs;

/// What every page is handed: they live as long as the window.
struct Context {
    service::Settings& settings;
    service::JobService& jobs;
    Dialogs& dialogs;
};

/// The project that is open in the window. `session` belongs to the window's thread and is for short reads
/// and single writes; work on the worker opens a session of its own on `file`.
struct OpenProject {
    service::ProjectSession& session;
    std::filesystem::path file;
    bool unblinded = false; ///< the names of the models are shown: somebody asked for it since it was opened
};

/// One page of the window.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Context context, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    {
    }

    /// Null before the project is closed: nothing of it may be used any more.
    virtual void setProject(OpenProject* project) = 0;
    /// The page comes into view, or the project's content has changed while it is in view.
    virtual void refresh() = 0;

Q_SIGNALS:
    /// Something in the project changed that other pages show.
    void projectChanged();

protected:
    Context m_context;
};

}
