package org.mindgap.archfixtures.appwithoutwindow.store;

import javax.swing.JOptionPane;

class OffenderWithDialog {
    void refuse() {
        JOptionPane.showMessageDialog(null, "no");
    }
}
