#pragma once
#include "common/page.h"
#include <QPushButton>
#include <string>

namespace touchstone::ui {

/// Shows and hides the names of the models on all pages of the project. To show them is an act: it is asked
/// about and in the log before anything is seen. Not there where the project's setting shows them anyway.
class NamesButton : public QPushButton {
    Q_OBJECT
public:
    /// `where`: the page, as the log has it.
    NamesButton(Context context, const char* name, std::string where, QWidget* parent);
    void setProject(OpenProject* project);
    /// Another page may have shown the names.
    void showState();

Q_SIGNALS:
    /// Names are shown or hidden from now on. `written`: the log has one more unblinding.
    void changed(bool written);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void put(bool unblinded, bool written);

    Context m_context;
    std::string m_where;
    OpenProject* m_project = nullptr;
};

}
