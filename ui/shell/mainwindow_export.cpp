// What the window does about exports; the rest stands in mainwindow.cpp.
#include "exchange/exportdialog.h"
#include "shell/mainwindow.h"

namespace touchstone::ui {

void MainWindow::askExport()
{
    exportFor(m_current == PageId::Scores ? exchange::Purpose::Publish : exchange::Purpose::Train);
}

void MainWindow::exportFor(exchange::Purpose purpose)
{
    if (!m_open)
        return;
    auto* dialog = new ExportDialog(m_context, m_open->project.file, purpose, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, &MainWindow::refreshPage);
    dialog->open();
}

}
