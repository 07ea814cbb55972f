; The installer for Windows: for one user, without an administrator, in English
; and Japanese. .ci/package-windows calls makensis with VERSION, NUMBERS, PROGRAM
; and OUTPUT defined.
;
;   norikae-…-setup.exe /S [/DESKTOP]   installs without a question
;   uninstall.exe /S [/ERASE]           removes; with /ERASE the list as well
;
; Exit codes: 0 done, 2 broken off, 3 Norikae is running.

Unicode true
!ifdef TARGET
Target ${TARGET}
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define ID io.github.norikae
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "Norikae"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Norikae"
InstallDirRegKey HKCU "Software\${ID}" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
CRCCheck force
ShowInstDetails nevershow
ShowUninstDetails nevershow
ManifestDPIAware true
BrandingText "Norikae ${VERSION}"
ManifestSupportedOS Win10

VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "Norikae"
VIAddVersionKey FileDescription "Norikae setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "The Norikae authors"
VIAddVersionKey LegalCopyright "MIT License"

!define MUI_ICON norikae.ico
!define MUI_UNICON norikae.ico
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_COMPONENTSPAGE_NODESC ; the two names say it
!define MUI_FINISHPAGE_RUN "$INSTDIR\norikae.exe"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Japanese

LangString Running ${LANG_ENGLISH} "Norikae is running. Close its window, then try again."
LangString Running ${LANG_JAPANESE} "Norikae が起動しています。ウィンドウを閉じてから、もう一度実行してください。"
LangString Erase ${LANG_ENGLISH} "Erase the list of your organisations from this computer as well?$\n$\nChoose No to keep it for a later installation."
LangString Erase ${LANG_JAPANESE} "このコンピューターにある組織の一覧も消去しますか?$\n$\n「いいえ」を選ぶと残り、次にインストールしたときに使えます。"
LangString NotErased ${LANG_ENGLISH} "The list could not be erased. Norikae is left installed: start it and erase the list in its settings."
LangString NotErased ${LANG_JAPANESE} "一覧を消去できませんでした。Norikae は削除していません。起動して、設定から一覧を消去してください。"
LangString Program ${LANG_ENGLISH} "Norikae (needed)"
LangString Program ${LANG_JAPANESE} "Norikae 本体(必須)"
LangString Desktop ${LANG_ENGLISH} "Shortcut on the desktop"
LangString Desktop ${LANG_JAPANESE} "デスクトップのショートカット"

; RefuseWhileRunning: a program that runs can be opened for reading only.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\norikae.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\norikae.exe" a
    ${If} ${Errors}
      SetErrorLevel 3
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "$(Program)" SecProgram
  SectionIn RO
  !insertmacro RefuseWhileRunning
  SetOutPath "$INSTDIR"
  File "/oname=norikae.exe" "${PROGRAM}"
  File "/oname=LICENSE.txt" "..\..\..\LICENSE"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Norikae.lnk" "$INSTDIR\norikae.exe" "" "$INSTDIR\norikae.exe" 0
  WriteRegStr HKCU "Software\${ID}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Norikae"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\norikae.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Norikae authors"
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "https://github.com/norikae/norikae"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section /o "$(Desktop)" SecDesktop
  CreateShortcut "$DESKTOP\Norikae.lnk" "$INSTDIR\norikae.exe" "" "$INSTDIR\norikae.exe" 0
SectionEnd

Function .onInit
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/DESKTOP" $2
  ${IfNot} ${Errors}
    SectionGetFlags ${SecDesktop} $2
    IntOp $2 $2 | ${SF_SELECTED}
    SectionSetFlags ${SecDesktop} $2
  ${EndIf}
FunctionEnd

Section Uninstall
  !insertmacro RefuseWhileRunning
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/ERASE" $2
  ${If} ${Errors}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(Erase)" /SD IDNO IDNO keep
  ${EndIf}
  ExecWait '"$INSTDIR\norikae.exe" --erase --yes' $2
  ExecWait '"$INSTDIR\norikae.exe" --practice --erase --yes' $3
  ${If} $2 != 0
  ${OrIf} $3 != 0
    SetErrorLevel 2
    MessageBox MB_OK|MB_ICONSTOP "$(NotErased)" /SD IDOK
    Quit
  ${EndIf}
  RMDir /r "$LOCALAPPDATA\${ID}"
  RMDir /r "$LOCALAPPDATA\${ID}.practice"
  keep:
  Delete "$INSTDIR\norikae.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Norikae.lnk"
  Delete "$DESKTOP\Norikae.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${ID}"
SectionEnd
