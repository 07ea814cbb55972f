package tenantlookup

import "testing"

func TestBesideID(t *testing.T) {
	for before, want := range map[string]bool{
		"":                               true,
		"Contoso ":                       true,
		"Contoso\t":                      true,
		"Fabrikam Group\t":               true,
		"Fabrikam Group: ":               true,
		"Woodgrove App ":                 true,
		"Tenant ID: ":                    true,
		"Directory (tenant) ID: ":        true,
		"tenantId=":                      true,
		"テナント ID:":                       true,
		"ディレクトリ ID ":                     true,
		"Correlation ID: ":               false,
		"Trace ID:":                      false,
		"Request Id\t":                   false,
		"correlation-id=":                false,
		"Correlation: ":                  false,
		"session = ":                     false,
		"Subscription ":                  false,
		"Application (client) ID: ":      false,
		"Application ID ":                false,
		"Object ID\t":                    false,
		"Subscription ID: ":              false,
		"the application '":              false,
		"groupId=":                       false,
		"oid=":                           false,
		"アプリケーション ID:":                   false,
		"オブジェクト ID ":                     false,
		"相関 ID: ":                        false,
		"Correlation ID: x, Tenant ID: ": true,
	} {
		if label := besideID(before, ""); (label != otherID) != want {
			t.Errorf("%q: got %v", before, label)
		}
	}
}
