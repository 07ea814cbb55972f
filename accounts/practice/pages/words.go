package pages

import (
	"golang.org/x/text/language"

	"norikae/accounts"
	"norikae/accounts/practice/state"
)

// words is every text of the pages in one language, by name.
type words map[string]string

var matcher = language.NewMatcher([]language.Tag{language.English, language.Japanese})

// words picks the language of a page: lng or lang of the address, then what the
// browser prefers, then English.
func (x Pages) words() words {
	q := x.URL.Query()
	_, i := language.MatchStrings(matcher, q.Get("lng"), q.Get("lang"), q.Get("ui_locales"), x.R.Header.Get("Accept-Language"))
	t := words{}
	for name, text := range texts {
		t[name] = text[i]
	}
	return t
}

// title is what the pages call a method.
func (t words) title(m state.Method) string {
	kind := t[string(m.Kind)]
	if m.Name == "" {
		return kind
	}
	return kind + " – " + m.Name
}

// kindOf is the word for a kind of account.
func (t words) kindOf(k accounts.Kind) string {
	if k == accounts.Work {
		return t["Work"]
	}
	return t["Personal"]
}

// texts is every text in English and in Japanese. Names of buttons and headings are
// those of the pages they stand for, so that what was learnt here is found there.
var texts = map[string][2]string{
	"Lang": {"en", "ja"},
	"Banner": {
		"Practice page on this computer. Nothing here reaches Microsoft.",
		"このパソコンの中の練習用ページです。操作は Microsoft には届きません。",
	},
	"Note":                 {"Made-up organisation", "架空の組織"},
	"SecurityInfo":         {"Security info", "セキュリティ情報"},
	"Organisation":         {"Organisation", "組織"},
	"SignedInAs":           {"Signed in as", "サインイン中のアカウント"},
	"ConfirmedBy":          {"Sign-in confirmed with", "サインインを承認した方法"},
	"Work":                 {"work or school account", "職場または学校アカウント"},
	"Personal":             {"personal account", "個人アカウント"},
	"SignIn":               {"Sign in", "サインイン"},
	"ChooseAccount":        {"Sign in as", "サインインするアカウント"},
	"NoPassword":           {"Practice asks for no password.", "練習ではパスワードを尋ねません。"},
	"SignOut":              {"Sign out", "サインアウト"},
	"SignInOptions":        {"Sign-in options", "サインイン オプション"},
	"SignInToOrganisation": {"Sign in to an organization", "組織へのサインイン"},
	"Domain":               {"Domain name", "ドメイン名"},
	"Next":                 {"Next", "次へ"},
	"Confirm":              {"Approve sign-in request", "サインイン要求を承認"},
	"WhichPhone":           {"Which phone do you approve with?", "どの端末で承認しますか。"},
	"Answers":              {"Approve on", "承認に使う端末："},
	"Methods":              {"Sign-in methods", "サインイン方法"},
	"NoMethods":            {"No sign-in method is registered here.", "登録されているサインイン方法はありません。"},
	"HomeDecides": {
		"This organisation accepts the confirmation of your own company. Nothing is registered here, and nothing has to be moved.",
		"この組織は、ご自分の会社での承認を受け入れています。ここには何も登録されておらず、移すものはありません。",
	},
	"Add":               {"Add sign-in method", "サインイン方法の追加"},
	"AddNote":           {"Registers Microsoft Authenticator on", "Microsoft Authenticator を登録する端末："},
	"Delete":            {"Delete", "削除"},
	"AddedOn":           {"added", "追加日"},
	"MyAccount":         {"My Account", "マイ アカウント"},
	"Organisations":     {"Organizations", "組織"},
	"OrganisationsNote": {"Organisations this account belongs to", "このアカウントが属している組織"},
	"Leave":             {"Leave", "脱退"},
	"LeaveNote":         {"Without a new invitation there is no way back.", "もう一度招待されないと戻れません。"},
	"LeftDone":          {"You have left this organisation.", "この組織から脱退しました。"},
	"NotListed":         {"Your own organisation cannot be left.", "自分の組織からは脱退できません。"},
	"MyApps":            {"My Apps", "マイ アプリ"},
	"AppsNote": {
		"You are in. If the line above names the new phone, the new phone works here.",
		"サインインできました。上の行に新しい端末の名前があれば、この組織で新しい端末が使えています。",
	},
	"Portal": {"Administration", "管理センター"},
	"PortalNote": {
		"You are in. A portal like this asks everyone for a second confirmation.",
		"サインインできました。このような管理画面では、誰でも二つ目の確認を求められます。",
	},
	"PersonalHome": {"Security", "セキュリティ"},
	"Advanced":     {"Advanced security options", "高度なセキュリティ オプション"},
	"RecoveryCode": {"Recovery code", "回復コード"},
	"NewCode":      {"Generate a new code", "新しいコードを生成"},
	"CodeNote": {
		"A made-up code. The real one is kept on paper: with it one gets in without a phone.",
		"練習用のコードです。本物は紙に控えておくと、スマホがなくてもサインインできます。",
	},
	"Default":     {"Default sign-in method", "既定のサインイン方法"},
	"MakeDefault": {"Set as default", "既定にする"},
	"Recovery":    {"Account recovery", "アカウントの回復"},
	"RecoveryNote": {
		"Here Microsoft asks who you are before it lets you back in. In practice there is nothing to fill in.",
		"実際のページでは、ここで本人確認が行われます。練習では入力するものはありません。",
	},
	"Support": {"Microsoft support", "Microsoft のサポート"},
	"SupportNote": {
		"Here an administrator without a way in finds Microsoft’s help and its phone numbers. In practice nobody answers.",
		"実際のページでは、サインインできなくなった管理者がサポートや電話番号を探します。練習では誰も応答しません。",
	},
	"Trouble": {
		"Sorry, but we’re having trouble signing you in.",
		"申し訳ありませんが、サインイン中に問題が発生しました。",
	},
	"TroubleNote": {
		"Copy this text into Norikae under “I can’t get in”.",
		"この文を Norikae の「入れません」に貼り付けてください。",
	},
	"Wording":      {"Error text", "エラーの文"},
	"NotFound":     {"Practice does not have this page", "このページは練習にはありません"},
	"NotFoundNote": {"Go back to Norikae and try another link.", "Norikae に戻って、別のリンクを試してください。"},
	"Return":       {"Return to Norikae", "Norikae に戻る"},
	"ReturnNote": {
		"The answer is ready. This button hands it over to the app.",
		"回答の準備ができました。このボタンでアプリに引き渡します。",
	},
	"EnterCode": {"Enter the code that the app shows", "アプリに表示されたコードを入力してください"},
	"Code":      {"Code", "コード"},
	"CodeDone": {
		"You can close this page. Norikae goes on by itself.",
		"このページは閉じてかまいません。Norikae が自動で続けます。",
	},
	"Consent":                   {"Permissions requested", "要求されているアクセス許可"},
	"ConsentNote":               {"An app asks for these permissions:", "アプリが次のアクセス許可を求めています："},
	"Accept":                    {"Accept", "承諾"},
	"Decline":                   {"Cancel", "キャンセル"},
	string(state.Authenticator): {"Microsoft Authenticator", "Microsoft Authenticator"},
	string(state.Phone):         {"Phone", "電話"},
	string(state.CodeApp):       {"Authenticator app (codes)", "認証アプリ（コード）"},
	string(state.SecurityKey):   {"Passkey or security key", "パスキーまたはセキュリティ キー"},
	string(state.Password):      {"Password", "パスワード"},
	string(state.Novel):         {"Another kind of method", "その他の方法"},
}
